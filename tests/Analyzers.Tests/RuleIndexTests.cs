using System.Text;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>The pages are those of the rules, the links lead to them, and the index is generated.</summary>
[TestClass]
public sealed class RuleIndexTests
{
    [TestMethod]
    public void Every_page_is_of_a_rule() =>
        Directory.EnumerateFiles(RulePages.Folder(), "PB*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
            .ShouldBe(RulePages.Rules.Keys);

    [TestMethod]
    public void Every_help_link_leads_to_the_page_of_the_rule() =>
        RulePages.Rules.Values.ShouldAllBe(rule => rule.HelpLinkUri == "https://patchbay.dev/rules/" + rule.Id);

    [TestMethod]
    public void The_index_lists_the_rules_as_they_are()
    {
        string path = Path.Combine(RulePages.Folder(), "README.md");
        string index = Index();
        if (Environment.GetEnvironmentVariable("AcceptSnapshots") is "1")
        {
            File.WriteAllText(path, index);
        }

        File.ReadAllText(path).ShouldBe(index, "run the test once with AcceptSnapshots=1");
    }

    private static string Index()
    {
        var index = new StringBuilder("""
            # Rules

            What the analyzers in `Patchbay.Sdk` report. A severity can be changed in `.editorconfig`:
            `dotnet_diagnostic.PB0010.severity = error`. This table is made of the analyzers by a test.

            | Rule | Severity | Category | About |
            |---|---|---|---|

            """);
        foreach (DiagnosticDescriptor rule in RulePages.Rules.Values)
        {
            index.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {rule.Category} | {rule.Title} |\n");
        }

        return index.ToString().ReplaceLineEndings("\n");
    }
}
