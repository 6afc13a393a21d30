using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Devices;

namespace Patchbay.Analyzers.Tests;

/// <summary>Each diagnostic has a page; the wrong code on it has exactly the diagnostic's diagnostic, the right code none.</summary>
[TestClass]
public sealed partial class DiagnosticPageTests
{
    // One source alone cannot show these; their own tests do.
    private static readonly string[] NeedsReference = ["PB0013"];

    public static IEnumerable<object[]> Ids => DiagnosticPages.Descriptors.Keys.Select(id => new object[] { id });

    [TestMethod]
    [DynamicData(nameof(Ids))]
    public void The_page_shows_wrong_code_with_the_diagnostic_and_right_code_without(string id)
    {
        string page = File.ReadAllText(Path.Combine(DiagnosticPages.Folder(), id + ".md"));
        page.ShouldStartWith($"# {id}: ");
        page.ShouldContain($"**{DiagnosticPages.Descriptors[id].DefaultSeverity}.**");
        foreach (string section in new[] { "## Why", "## How to fix", "## When to suppress", "## Wrong", "## Right" })
        {
            page.ShouldContain(section);
        }

        if (!NeedsReference.Contains(id))
        {
            Found(page, "Wrong").ShouldBe([id]);
        }

        Found(page, "Right").ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(typeof(IDevice), "device")]
    [DataRow(typeof(ISensor), "sensor")]
    public void The_page_of_PB0027_lists_what_clients_can_ask_for(Type contract, string kind)
    {
        string[] keys = contract.GetCustomAttributes(inherit: false).OfType<PluginKindAttribute>().Single().AskableKeys;

        File.ReadAllText(Path.Combine(DiagnosticPages.Folder(), "PB0027.md")).ShouldContain($"| {kind} | {string.Join(", ", keys.Select(key => $"`{key}`"))} |\n");
    }

    private static string[] Found(string page, string heading)
    {
        string text = page[page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        Match block = CSharp().Match(text);
        block.Success.ShouldBeTrue($"the section {heading} has no code");
        string source = block.Groups["body"].Value;
        string section = text[..(text.IndexOf("\n## ", StringComparison.Ordinal) is var next && next < 0 ? text.Length : next)];
        IEnumerable<AdditionalFile> files = TextFile().Matches(section).Select(file => new AdditionalFile(file.Groups["name"].Value, file.Groups["body"].Value));
        CSharpParseOptions options = LanguageOf(section);
        CSharpCompilation compilation = In(options, Sources.CompileAsItStands(source));
        AnalyzerRun.Generate(compilation, options).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty($"{heading}: the code has to compile as it stands, \"using\" lines included");
        return [.. AnalyzerRun.Diagnostics(compilation, options, files).Select(diagnostic => diagnostic.Id)];
    }

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
