using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests;

/// <summary>The code under a heading of a rule's page, and what the rules say of it. It is analyzed once for all tests.</summary>
internal sealed partial class PageCode
{
    private static readonly ConcurrentDictionary<(string Rule, string Heading), Lazy<PageCode>> Known = new();

    private PageCode(string rule, string heading)
    {
        string page = DiagnosticPages.Text(rule);
        string text = page[page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        Match block = CSharp().Match(text);
        block.Success.ShouldBeTrue($"the section {heading} has no code");
        Source = block.Groups["body"].Value;
        string section = text[..(text.IndexOf("\n## ", StringComparison.Ordinal) is var next && next < 0 ? text.Length : next)];
        Files = [.. TextFile().Matches(section).Select(file => new AdditionalFile(file.Groups["name"].Value, file.Groups["body"].Value))];
        ParseOptions = LanguageOf(section);
        Compilation generated = AnalyzerRun.Generate(In(ParseOptions, Sources.CompileAsItStands(Source)), ParseOptions);
        (Found, Diagnostic[] compiler) = AnalyzerRun.AllOfGenerated(generated, Files);
        compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty($"{heading}: the code has to compile as it stands, \"using\" lines included");
    }

    public string Source { get; }

    /// <summary>The files beside it that are no sources.</summary>
    public AdditionalFile[] Files { get; }

    public CSharpParseOptions ParseOptions { get; }

    public Diagnostic[] Found { get; }

    public static PageCode Of(string rule, string heading) => Known.GetOrAdd((rule, heading), key => new Lazy<PageCode>(() => new PageCode(key.Rule, key.Heading))).Value;

    // What a section says of the project.
    private static CSharpParseOptions LanguageOf(string section) =>
        Language().Match(section) is { Success: true } language && LanguageVersionFacts.TryParse(language.Groups["version"].Value, out LanguageVersion version)
            ? Sources.ParseOptions.WithLanguageVersion(version)
            : Sources.ParseOptions;

    private static CSharpCompilation In(CSharpParseOptions options, CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath)));

    [GeneratedRegex("<LangVersion>(?<version>[^<]+)</LangVersion>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"^```csharp\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharp();

    // A comment in its first line says which file it is.
    [GeneratedRegex(@"^```text\n# (?<name>\S+\.txt)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextFile();
}
