using Patchbay.Devices;

namespace Patchbay.Analyzers.Tests;

/// <summary>Each diagnostic has a page; the wrong code on it has exactly that diagnostic, the right code none.</summary>
[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class DiagnosticPageTests
{
    public static IEnumerable<object[]> Ids => DiagnosticPages.Descriptors.Keys.Select(id => new object[] { id });

    [TestMethod]
    [DynamicData(nameof(Ids))]
    public void The_page_shows_wrong_code_with_the_diagnostic_and_right_code_without(string id)
    {
        string page = DiagnosticPages.Text(id);
        page.ShouldStartWith($"# {id}: ");
        page.ShouldContain($"**{DiagnosticPages.Descriptors[id].DefaultSeverity}.**");
        foreach (string section in new[] { "## Why", "## How to fix", "## When to suppress", "## Wrong", "## Right" })
        {
            page.ShouldContain(section);
        }

        if (DiagnosticPages.ShowsWrongCode(id))
        {
            PageCode.Of(id, "Wrong").Found.Select(diagnostic => diagnostic.Id).ShouldBe([id]);
        }

        PageCode.Of(id, "Right").Found.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(typeof(IDevice), "device")]
    [DataRow(typeof(ISensor), "sensor")]
    public void The_page_of_PB0027_lists_what_clients_can_ask_for(Type contract, string kind)
    {
        string[] keys = contract.GetCustomAttributes(inherit: false).OfType<PluginKindAttribute>().Single().AskableKeys;

        File.ReadAllText(Path.Combine(DiagnosticPages.Folder(), "PB0027.md")).ShouldContain($"| {kind} | {string.Join(", ", keys.Select(key => $"`{key}`"))} |\n");
    }
}
