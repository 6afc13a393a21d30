using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Analyzers.Tests;

/// <summary>A file of a project that is no source.</summary>
internal sealed class AdditionalFile(string path, string content) : AdditionalText
{
    public override string Path => path;

    public string Content => content;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, System.Text.Encoding.UTF8);
}
