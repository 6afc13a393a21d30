namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class LimitsCodeFixTests
{
    private const string Lamp = " public sealed class Lamp { public const int Full = 255; public bool Send(bool on) => on; } ";
    private const string Bulb = " public sealed class Bulb { public bool Send(bool on) => on; }";

    [TestMethod]
    [DataRow("Rule = RulePrompt.IntRange, Min = 255, Max = 1", "Rule = RulePrompt.IntRange, Min = 1, Max = 255")]
    [DataRow("Max = /* low */ 1, Rule = RulePrompt.FloatRange, Min = Lamp.Full / 2.0", "Max = /* low */ Lamp.Full / 2.0, Rule = RulePrompt.FloatRange, Min = 1")]
    public void Inverted_limits_are_exchanged(string before, string after) => FixRun.VerifyAll(
        $"""[Device("lamp", {before})]""" + Lamp + $"""[Device("bulb", {before})]""" + Bulb,
        "Exchange the limits",
        $"""[Device("lamp", {after})]""" + Lamp + $"""[Device("bulb", {after})]""" + Bulb);

    [TestMethod]
    [DataRow("\"lamp\", Min = 1, Max = 255", "\"lamp\"")]
    [DataRow("\"lamp\", Max = 255", "\"lamp\"")]
    [DataRow("\"lamp\", Min = 1, DisplayName = \"Lamp\", Max = 255, Rule = RulePrompt.OnOff", "\"lamp\", DisplayName = \"Lamp\", Rule = RulePrompt.OnOff")]
    [DataRow("\"lamp\", Min = 1, Max = double.NaN", "\"lamp\", Max = double.NaN")]
    [DataRow("\"lamp\",\n    Min = 1,\n    Max = 255,\n    Rule = RulePrompt.OnOff", "\"lamp\",\n    Rule = RulePrompt.OnOff")]
    public void Superfluous_limits_are_removed(string before, string after) => FixRun.VerifyAll(
        $"[Device({before})]" + Lamp + $"[Device({OfBulb(before)})]" + Bulb,
        "Remove the limits",
        $"[Device({after})]" + Lamp + $"[Device({OfBulb(after)})]" + Bulb);

    private static string OfBulb(string arguments) => arguments.Replace("lamp", "bulb").Replace("Lamp", "Bulb");
}
