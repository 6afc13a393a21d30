namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class LimitsTests
{
    private const string Lamp = " public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.MinRule < options.MaxRule; } [PluginOptions] public sealed record LampOptions : DimmableOptions;";

    [TestMethod]
    [DataRow("FloatRange")]
    [DataRow("IntRange")]
    [DataRow("IntOrFade")]
    public void Numeric_rules_need_limits(string prompt) => AnalyzerRun.Verify(
        "PB0020",
        $"""[Device("lamp", Rule = [|RulePrompt.{prompt}|])]""" + Lamp,
        "The rules of 'lamp' are numbers without limits. Write 'Min = …' and 'Max = …'.");

    [TestMethod]
    [DataRow("Min = 1", "The rules of 'lamp' are numbers without a highest one. Write 'Max = …'.")]
    [DataRow("Max = 1", "The rules of 'lamp' are numbers without a lowest one. Write 'Min = …'.")]
    [DataRow("Min = double.NegativeInfinity, Max = 1", "The rules of 'lamp' are numbers without a lowest one. Write 'Min = …'.")]
    [DataRow("Min = 1, Max = double.NaN", "The rules of 'lamp' are numbers without a highest one. Write 'Max = …'.")]
    public void Half_of_the_limits_is_not_enough(string limits, string message) =>
        AnalyzerRun.Verify("PB0020", $"""[Device("lamp", Rule = [|RulePrompt.IntRange|], {limits})]""" + Lamp, message);

    [TestMethod]
    public void A_sensor_needs_limits_as_a_device_does() =>
        AnalyzerRun.Verify("PB0020", """[Sensor("motion", Rule = [|RulePrompt.FloatRange|])] public class Motion { public bool ConditionMet() => true; }""");

    [TestMethod]
    public void Each_name_of_a_class_needs_limits_of_its_own() => AnalyzerRun.Verify(
        "PB0020",
        """
        [Device("bulb", Rule = RulePrompt.IntRange, Min = 1, Max = 100)]
        [Device("dimmer", DisplayName = "Dimmer", Rule = [|RulePrompt.IntRange|])]
        """ + Lamp);

    [TestMethod]
    public void The_lowest_rule_is_not_above_the_highest() => AnalyzerRun.Verify(
        "PB0021",
        """[Device("lamp", Max = 1, Rule = RulePrompt.IntRange, Min = [|255|])]""" + Lamp,
        "The lowest rule of 'lamp' is 255 and the highest 1, so no number is accepted. Exchange them.");

    [TestMethod]
    public void Limits_are_compared_by_value_and_shown_as_written() => AnalyzerRun.Verify(
        "PB0021",
        """[Device("lamp", Rule = RulePrompt.FloatRange, Min = [|Lamp.Full / 2.0|], Max = -Lamp.Full)] public sealed class Lamp { public const int Full = 255; public bool Send(bool on) => on; }""",
        "The lowest rule of 'lamp' is Lamp.Full / 2.0 and the highest -Lamp.Full, so no number is accepted. Exchange them.");

    [TestMethod]
    [DataRow("", "Standard")]
    [DataRow("Rule = RulePrompt.Standard, ", "Standard")]
    [DataRow("Rule = RulePrompt.OnOff, ", "OnOff")]
    [DataRow("Rule = RulePrompt.ApiTarget, ", "ApiTarget")]
    [DataRow("Rule = RulePrompt.String, ", "String")]
    public void Limits_of_other_rules_are_superfluous(string rule, string prompt) => AnalyzerRun.Verify(
        "PB0022",
        $"""[Device("lamp", {rule}[|Min = 1|], Max = 255)]""" + Lamp,
        $"Limits have no effect on rules of the prompt {prompt}. Remove 'Min' and 'Max', or choose a numeric prompt.");

    [TestMethod]
    [DataRow("[|Min = 20|]", "'Min'")]
    [DataRow("[|Max = 20|]", "'Max'")]
    [DataRow("[|Max = 18|], Min = 27", "'Max' and 'Min'")]
    public void A_thermostat_has_limits_of_its_own(string limits, string suggestion) => AnalyzerRun.Verify(
        "PB0022",
        $$"""[Sensor("si7021", Rule = RulePrompt.Thermostat, {{limits}})] public class Si7021(Si7021Options options) { public bool ConditionMet() => options.Tolerance > 1; } [PluginOptions] public sealed record Si7021Options : ThermostatOptions;""",
        $"Limits have no effect on rules of the prompt Thermostat, which are 18 to 27 °C. Remove {suggestion}, or choose a numeric prompt.");

    [TestMethod]
    [DataRow("Rule = RulePrompt.IntRange, Min = 1, Max = 255")]
    [DataRow("Rule = RulePrompt.IntRange, Min = 1, Max = 1")]
    [DataRow("Max = 0.5, Min = -0.5, Rule = RulePrompt.FloatRange")]
    [DataRow("Rule = RulePrompt.IntOrFade, Min = int.MinValue, Max = int.MaxValue")]
    [DataRow("Rule = RulePrompt.OnOff")]
    [DataRow("Rule = RulePrompt.Standard")]
    [DataRow("Rule = RulePrompt.ApiTarget")]
    [DataRow("Rule = RulePrompt.String")]
    [DataRow("Rule = RulePrompt.OnOff, Min = double.NaN")]
    [DataRow("DisplayName = \"Lamp\"")]
    [DataRow("Rule = (RulePrompt)99")]
    public void Right_limits_are_silent(string arguments) => AnalyzerRun.VerifySilent($"""[Device("lamp", {arguments})]""" + Lamp);

    [TestMethod]
    [DataRow("Rule = RulePrompt., Min = 1, Max = 255")]
    [DataRow("Rule = RulePrompt.Unknown, Min = 1")]
    [DataRow("Rule = , Min = 1")]
    [DataRow("Rule = RulePrompt.IntRange, Min = , Max = 1")]
    [DataRow("Rule = RulePrompt.IntRange, Min = Unknown, Max = 1")]
    [DataRow("Rule = RulePrompt.IntRange, Min = \"1\", Max = 1")]
    [DataRow("Rule = RulePrompt.IntRange, Minimum = 1, Max = 1")]
    public void Half_typed_limits_are_left_to_the_compiler(string arguments) => AnalyzerRun.VerifySilent($"""[Device("lamp", {arguments})]""" + Lamp);

    [TestMethod]
    public void An_attribute_with_other_rules_is_none_of_these() => AnalyzerRun.VerifySilent("""
        [PluginKind("payment")] public interface IPayment { void Pay(); }
        [Plugin<IPayment>("cash")] public class Cash { public void Pay() { } }
        """);
}
