using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Writes into <c>PluginOptions.Unshipped.txt</c> what a diagnostic says it lacks.</summary>
public abstract class RecordCodeFix : PluginCodeFix
{
    private readonly string _title;

    private protected RecordCodeFix(string title, FixAllProvider? fixAllProvider, string diagnosticId)
        : base(fixAllProvider, diagnosticId) => _title = title;

    internal sealed override Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyCollection<CodeAction>>(UnshippedOptions.Lines(diagnostic) is { Count: > 0 } lines
            ? [CreateAction(_title, cancellation => UnshippedOptions.AddAsync(document.Project, lines, cancellation))]
            : []);
}
