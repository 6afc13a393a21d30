using Patchbay.Devices;

namespace Patchbay.Analyzers.Tests;

/// <summary>Each rule has a page; the wrong code on it has exactly the rule's diagnostic, the right code none.</summary>
[TestClass]
public sealed class DiagnosticPageTests
{
    public static IEnumerable<object[]> Rules => DiagnosticPages.Rules.Keys.Select(id => new object[] { id });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void The_page_shows_wrong_code_with_the_rule_and_right_code_without(string rule)
    {
        string page = DiagnosticPages.Text(rule);
        page.ShouldStartWith($"# {rule}: ");
        page.ShouldContain($"**{DiagnosticPages.Rules[rule].DefaultSeverity}.**");
        foreach (string section in new[] { "## Why", "## How to fix", "## When to suppress", "## Wrong", "## Right" })
        {
            page.ShouldContain(section);
        }

        if (DiagnosticPages.ShowsWrongCode(rule))
        {
            PageCode.Of(rule, "Wrong").Found.Select(diagnostic => diagnostic.Id).ShouldBe([rule]);
        }

        PageCode.Of(rule, "Right").Found.ShouldBeEmpty();
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
