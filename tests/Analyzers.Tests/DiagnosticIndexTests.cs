using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

/// <summary>The pages are those of the diagnostics, the links lead to them, and the index is generated.</summary>
[TestClass]
public sealed class DiagnosticIndexTests
{
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
