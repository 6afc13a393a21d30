using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

/// <summary>Each rule has a page; the wrong code on it has exactly the rule's diagnostic, the right code none; the index is generated.</summary>
[TestClass]
public sealed partial class RulePageTests
{
    // One source alone cannot show these; their own tests do.
    private static readonly string[] NeedsReference = ["PB0013"];

    private const string Usings = "global using System.Net; global using System.Net.Http; global using System.IO; global using System.Linq;";

    public static IEnumerable<object[]> Rules => RuleRun.AllAnalyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal).Select(id => new object[] { id });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void The_page_shows_wrong_code_with_the_rule_and_right_code_without(string rule)
    {
        string page = File.ReadAllText(Path.Combine(Folder(), rule + ".md"));
        page.ShouldStartWith($"# {rule}: ");
        page.ShouldContain($"**{Descriptor(rule).DefaultSeverity}.**");
        foreach (string section in new[] { "## Why", "## How to fix", "## When to suppress", "## Wrong", "## Right" })
        {
            page.ShouldContain(section);
        }

        if (!NeedsReference.Contains(rule))
        {
            Found(page, "Wrong").ShouldBe([rule]);
        }

        Found(page, "Right").ShouldBeEmpty();
    }

    [TestMethod]
    public void Every_page_is_of_a_rule() =>
        Directory.EnumerateFiles(Folder(), "PB*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
            .ShouldBe(Rules.Select(rule => (string)rule[0]));

    [TestMethod]
    public void Every_help_link_leads_to_the_page_of_the_rule() =>
        RuleRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ShouldAllBe(rule => rule.HelpLinkUri == "https://patchbay.dev/rules/" + rule.Id);

    [TestMethod]
    public void The_index_lists_the_rules_as_they_are()
    {
        string path = Path.Combine(Folder(), "README.md");
        string index = Index();
        if (Environment.GetEnvironmentVariable("AcceptSnapshots") is "1")
        {
            File.WriteAllText(path, index);
        }

        File.ReadAllText(path).ShouldBe(index, "run the test once with AcceptSnapshots=1");
    }

    [TestMethod]
    public void The_page_of_suppressions_lists_them_as_they_are()
    {
        IEnumerable<string> rows = RuleRun.AllAnalyzers.OfType<DiagnosticSuppressor>()
            .SelectMany(suppressor => suppressor.SupportedSuppressions)
            .OrderBy(suppression => suppression.Id, StringComparer.Ordinal)
            .Select(suppression => $"| {suppression.Id} | {suppression.SuppressedDiagnosticId} | {suppression.Justification} |\n");
        string page = File.ReadAllText(Path.Combine(Folder(), "suppressions.md"));
        page.ShouldContain("|---|---|---|\n" + string.Concat(rows) + "\n");
    }

    private static string Index()
    {
        var index = new StringBuilder("""
            # Rules

            What the analyzers in `Patchbay.Sdk` report. A severity can be changed in `.editorconfig`:
            `dotnet_diagnostic.PB0010.severity = error`. *Fix* says whether the light bulb, and `dotnet format analyzers`, can mend it.
            This table is made of the analyzers by a test.

            What other analyzers would say wrongly of plugins is [silenced](suppressions.md).

            | Rule | Severity | Fix | Category | About |
            |---|---|---|---|---|

            """);
        foreach (DiagnosticDescriptor rule in Rules.Select(rule => Descriptor((string)rule[0])))
        {
            index.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {(FixRun.FixableRules.Contains(rule.Id) ? "yes" : "")} | {rule.Category} | {rule.Title} |\n");
        }

        return index.ToString().ReplaceLineEndings("\n");
    }

    private static DiagnosticDescriptor Descriptor(string rule) =>
        RuleRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(descriptor => descriptor.Id == rule);

    private static string[] Found(string page, string section)
    {
        string text = page[page.IndexOf($"## {section}\n", StringComparison.Ordinal)..];
        Match block = CSharp().Match(text);
        block.Success.ShouldBeTrue($"the section {section} has no code");
        string source = block.Groups["body"].Value;
        return [.. RuleRun.Diagnostics(Sources.Compile(Usings, source)).Select(diagnostic => diagnostic.Id)];
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "rules"));

    [GeneratedRegex(@"^```csharp\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharp();
}
