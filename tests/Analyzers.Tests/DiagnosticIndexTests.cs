using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

/// <summary>The pages are those of the diagnostics, the links lead to them, and the generated index is true.</summary>
[TestClass]
public sealed class DiagnosticIndexTests
{
    // Their fixes leave the code on the page alone, as it would not compile without a change of the body.
    private static readonly string[] NotFixed = ["PB0002", "PB0071"];

    public static IEnumerable<object[]> IdsWithWrongCode => DiagnosticPages.Descriptors.Keys.Where(DiagnosticPages.ShowsWrongCode).Select(id => new object[] { id });

    [TestMethod]
    public void Every_id_is_of_a_diagnostic_that_an_analyzer_reports() =>
        typeof(DiagnosticIds).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(id => id.StartsWith("PB", StringComparison.Ordinal))
            .ShouldBe(DiagnosticPages.Descriptors.Keys, ignoreOrder: true);

    [TestMethod]
    public void Every_diagnostic_is_the_same_but_for_its_message_in_all_analyzers_that_report_it() =>
        AnalyzerRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => (descriptor.Id, descriptor.Title, descriptor.Category, descriptor.DefaultSeverity, descriptor.HelpLinkUri)).Distinct()
            .GroupBy(descriptor => descriptor.Id, StringComparer.Ordinal).Where(descriptor => descriptor.Count() > 1).ShouldBeEmpty();

    // The table is read as a person reads it, and compared with what the code on the page gets.
    [TestMethod]
    [TestCategory("EndToEnd")]
    [DynamicData(nameof(IdsWithWrongCode))]
    public void Row_of_a_diagnostic_is_what_the_wrong_code_on_its_page_gets(string id)
    {
        string[] row = [.. File.ReadLines(Path.Combine(DiagnosticPages.Folder(), "README.md"))
            .Single(line => line.StartsWith($"| [{id}]({id}.md) |", StringComparison.Ordinal)).Trim('|').Split('|').Select(cell => cell.Trim())];
        PageCode wrong = PageCode.Of(id, "Wrong");
        Diagnostic reported = wrong.Found.ShouldHaveSingleItem();

        row[1].ShouldBe(reported.Severity.ToString());
        row[3].ShouldBe(reported.Descriptor.Category);
        row[4].ShouldBe(reported.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!NotFixed.Contains(id))
        {
            (row[2].Length > 0).ShouldBe(FixRun.IsOffered(wrong.Source, wrong.ParseOptions, reported, wrong.Files), "whether there is a fix");
        }
    }

    [TestMethod]
    public void Every_page_is_of_a_diagnostic() =>
        Directory.EnumerateFiles(DiagnosticPages.Folder(), "PB*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
            .ShouldBe(DiagnosticPages.Descriptors.Keys);

    [TestMethod]
    public void Every_help_link_leads_to_the_page_of_the_diagnostic() =>
        DiagnosticPages.Descriptors.Values.ShouldAllBe(descriptor => descriptor.HelpLinkUri == "https://patchbay.dev/rules/" + descriptor.Id);

    [TestMethod]
    public void The_index_lists_the_diagnostics_as_they_are()
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
            # Diagnostics

            The analyzers in `Patchbay.Sdk` report these diagnostics. `.editorconfig` changes a severity:
            `dotnet_diagnostic.PB0010.severity = error`. *Fix* is *yes* if there is a code fix, for the editor and `dotnet format analyzers`, and
            *one by one* if the code fix is for the editor only.
            A test writes this table.

            `Patchbay.Sdk` also [suppresses](suppressions.md) false positives of other analyzers.

            | Diagnostic | Severity | Fix | Category | About |
            |---|---|---|---|---|

            """);
        foreach (DiagnosticDescriptor descriptor in DiagnosticPages.Descriptors.Values)
        {
            index.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity} | {Fix(descriptor.Id)} | {descriptor.Category} | {descriptor.Title} |\n");
        }

        return index.ToString().ReplaceLineEndings("\n");
    }

    private static string Fix(string id) =>
        FixRun.FixesOf(id) is not { Count: > 0 } fixes ? ""
        : fixes.All(fix => fix.GetFixAllProvider() is null) ? "one by one"
        : "yes";
}
