using System.Collections.Immutable;
using System.Text.Json;
using Docs.Tests.Pages;
using Docs.Tests.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Docs.Tests;

/// <summary>The examples of a page compile as they stand, and are examples of right code.</summary>
[TestClass]
public sealed class ExampleTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(Patchbay.Analyzers.PluginAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public static IEnumerable<object[]> Pages => Page.All.Where(page => page.Examples.Any()).Select(page => new object[] { page.Name });

    public static IEnumerable<object[]> PagesWithJson => Page.All.Where(page => page.Blocks.Any(block => block.Language == "json")).Select(page => new object[] { page.Name });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_example_compiles_without_a_warning_and_no_rule_has_anything_to_say(string page)
    {
        foreach (PageProject project in PageProject.Of(new Page(page)))
        {
            Compilation compilation = project.Compile();
            compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))
                .Select(diagnostic => diagnostic.ToString())
                .ShouldBeEmpty(project.ToString());
        }
    }

    [TestMethod]
    [DynamicData(nameof(PagesWithJson))]
    public void Every_json_block_parses_and_says_what_it_is(string page)
    {
        foreach (Block block in new Page(page).Blocks.Where(block => block.Language == "json"))
        {
            Should.NotThrow(() => JsonDocument.Parse(block.Body).Dispose(), block.Body);
            (block.IsBuilt || block.IsFile).ShouldBeTrue($"say what this is, \"json build …\" or the name of the file, in its first line:\n{block.Body}");
        }
    }
}
