using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

/// <summary>The pages are those of the rules, the links lead to them, and the index, which is generated, says what happens.</summary>
[TestClass]
public sealed class DiagnosticIndexTests
{
    // Their fixes leave the code on the page alone, as it would not compile without a change of the body.
    private static readonly string[] NotMended = ["PB0002", "PB0071"];

    public static IEnumerable<object[]> RulesWithWrongCode => DiagnosticPages.Rules.Keys.Where(DiagnosticPages.ShowsWrongCode).Select(id => new object[] { id });

    [TestMethod]
    public void Every_id_is_of_a_rule_that_an_analyzer_reports() =>
        typeof(DiagnosticIds).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(id => id.StartsWith("PB", StringComparison.Ordinal))
            .ShouldBe(DiagnosticPages.Rules.Keys, ignoreOrder: true);

    [TestMethod]
    public void Every_rule_is_the_same_but_for_its_message_in_all_analyzers_that_report_it() =>
        AnalyzerRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => (rule.Id, rule.Title, rule.Category, rule.DefaultSeverity, rule.HelpLinkUri)).Distinct()
            .GroupBy(rule => rule.Id, StringComparer.Ordinal).Where(rule => rule.Count() > 1).ShouldBeEmpty();

    // The table is read as a person reads it, and compared with what comes of the code on the page.
    [TestMethod]
    [DynamicData(nameof(RulesWithWrongCode))]
    public void Row_of_a_rule_is_what_the_wrong_code_on_its_page_gets(string rule)
    {
        string[] row = [.. File.ReadLines(Path.Combine(DiagnosticPages.Folder(), "README.md"))
            .Single(line => line.StartsWith($"| [{rule}]({rule}.md) |", StringComparison.Ordinal)).Trim('|').Split('|').Select(cell => cell.Trim())];
        PageCode wrong = PageCode.Of(rule, "Wrong");
        Diagnostic reported = wrong.Found.ShouldHaveSingleItem();

        row[1].ShouldBe(reported.Severity.ToString());
        row[3].ShouldBe(reported.Descriptor.Category);
        row[4].ShouldBe(reported.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!NotMended.Contains(rule))
        {
            (row[2].Length > 0).ShouldBe(FixRun.IsOffered(wrong.Source, wrong.ParseOptions, reported, wrong.Files), "whether there is a fix");
        }
    }

    [TestMethod]
    public void Every_page_is_of_a_rule() =>
        Directory.EnumerateFiles(DiagnosticPages.Folder(), "PB*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
            .ShouldBe(DiagnosticPages.Rules.Keys);

    [TestMethod]
    public void Every_help_link_leads_to_the_page_of_the_rule() =>
        DiagnosticPages.Rules.Values.ShouldAllBe(rule => rule.HelpLinkUri == "https://patchbay.dev/rules/" + rule.Id);

    [TestMethod]
    public void The_index_lists_the_rules_as_they_are()
    {
        string path = Path.Combine(DiagnosticPages.Folder(), "README.md");
        string index = Index();
        if (Environment.GetEnvironmentVariable("AcceptSnapshots") is "1")
        {
            File.WriteAllText(path, index);
            return;
        }

        File.ReadAllText(path).ShouldBe(index, "run the test once with AcceptSnapshots=1");
    }

    [TestMethod]
    public void The_page_of_suppressions_lists_them_as_they_are()
    {
        IEnumerable<string> rows = AnalyzerRun.AllAnalyzers.OfType<DiagnosticSuppressor>()
            .SelectMany(suppressor => suppressor.SupportedSuppressions)
            .OrderBy(suppression => suppression.Id, StringComparer.Ordinal)
            .Select(suppression => $"| {suppression.Id} | {suppression.SuppressedDiagnosticId} | {suppression.Justification} |\n");
        string page = File.ReadAllText(Path.Combine(DiagnosticPages.Folder(), "suppressions.md"));
        page.ShouldContain("|---|---|---|\n" + string.Concat(rows) + "\n");
    }

    private static string Index()
    {
        var index = new StringBuilder("""
            # Rules

            What the analyzers in `Patchbay.Sdk` report. A severity can be changed in `.editorconfig`:
            `dotnet_diagnostic.PB0010.severity = error`. *Fix* says whether the light bulb, and `dotnet format analyzers`, can mend it;
            *one by one* is the light bulb alone.
            This table is made of the analyzers by a test.

            What other analyzers would say wrongly of plugins is [silenced](suppressions.md).

            | Rule | Severity | Fix | Category | About |
            |---|---|---|---|---|

            """);
        foreach (DiagnosticDescriptor rule in DiagnosticPages.Rules.Values)
        {
            index.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {Fix(rule.Id)} | {rule.Category} | {rule.Title} |\n");
        }

        return index.ToString().ReplaceLineEndings("\n");
    }

    private static string Fix(string rule) =>
        FixRun.FixesOf(rule) is not { Count: > 0 } fixes ? ""
        : fixes.All(fix => fix.GetFixAllProvider() is null) ? "one by one"
        : "yes";
}
