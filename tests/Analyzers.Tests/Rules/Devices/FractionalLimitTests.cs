namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class FractionalLimitTests
{
    private const string Lamp = " public sealed class Lamp(LampOptions options) { public const double Half = 0.5; public bool Send(bool on) => on && options.MinRule > 0; } [PluginOptions] public sealed record LampOptions : DimmableOptions;";

    [TestMethod]
    [DataRow("IntRange", "Min = [|0.5|], Max = 9")]
    [DataRow("IntOrFade", "Min = 1, Max = [|9.5|]")]
    [DataRow("IntOrFade", "Min = [|-0.1|], Max = [|0.1|]")]
    [DataRow("IntRange", "Min = [|Lamp.Half|], Max = 9")]
    [DataRow("IntRange", "Min = 1, Max = [|1e300|]")]
    public void A_limit_that_is_no_whole_number_is_reported(string prompt, string limits) =>
        AnalyzerRun.Verify("PB0028", $"""[Device("lamp", Rule = RulePrompt.{prompt}, {limits})]""" + Lamp);

    [TestMethod]
    public void The_message_shows_the_limit_as_written() => AnalyzerRun.Verify(
        "PB0028",
        """[Device("lamp", Rule = RulePrompt.IntRange, Min = [|Lamp.Half|], Max = 9)]""" + Lamp,
        "The rules of 'lamp' are whole numbers, and the limit Lamp.Half is not. Write a whole number, up to 2^53.");

    [TestMethod]
    [DataRow("Min = 0.5, Max = 9.5", "Min = 1, Max = 9")]
    [DataRow("Min = -0.5, Max = /* most */ Lamp.Half", "Min = 0, Max = /* most */ 0")]
    public void Limits_are_rounded_inwards(string before, string after) => FixRun.VerifyAll(
        $"""[Device("lamp", Rule = RulePrompt.IntRange, {before})]""" + Lamp,
        before.Contains("0.5, Max = 9.5", StringComparison.Ordinal) ? "Write 1" : "Write 0",
        $"""[Device("lamp", Rule = RulePrompt.IntRange, {after})]""" + Lamp);

    [TestMethod]
    [DataRow("Min = 0.1, Max = 0.9", DisplayName = "no whole number between them")]
    [DataRow("Min = 1, Max = 1e300", DisplayName = "too large")]
    public void What_was_meant_is_left_to_the_author(string limits) => FixRun.Titles($"""[Device("lamp", Rule = RulePrompt.IntRange, {limits})]""" + Lamp).ShouldBeEmpty();
}
