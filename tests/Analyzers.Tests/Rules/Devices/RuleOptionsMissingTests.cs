namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class RuleOptionsMissingTests
{
    private const string Fade = "Rule = RulePrompt.IntOrFade, Min = 1, Max = 255";

    [TestMethod]
    public void A_dimmer_without_options_is_reported_at_the_class() => AnalyzerRun.Verify(
        "PB0024",
        $$"""[Device("strip", {{Fade}})] public sealed class [|Strip|] { public bool Send(bool on, int brightness) => on; }""",
        "Clients cannot ask for a rule of the prompt IntOrFade without \"min_rule\" and \"max_rule\". Take options that derive from 'DimmableOptions'.");

    [TestMethod]
    [DataRow("DeviceOptions;", "\"min_rule\" and \"max_rule\"")]
    [DataRow("DeviceOptions { public required int MinRule { get; init; } }", "\"max_rule\"")]
    [DataRow("DeviceOptions { public required int MinRule { get; init; } public int MaxRule { get; init; } = 255; }", "\"max_rule\"", DisplayName = "not asked for")]
    [DataRow("DeviceOptions { public required int MinRule { get; init; } public int MaximumRule { get; init; } }", "\"max_rule\"", DisplayName = "called otherwise")]
    public void Options_without_limits_are_reported_at_their_type(string options, string lacking) => AnalyzerRun.Verify(
        "PB0024",
        $$"""
        [Device("strip", {{Fade}})] public sealed class Strip([|StripOptions|] options) { public bool Send(bool on) => on && options is not null; }
        [PluginOptions] public sealed record StripOptions : {{options}}
        """,
        $"Clients cannot ask for a rule of the prompt IntOrFade without {lacking}. Derive 'StripOptions' from 'DimmableOptions'.");

    [TestMethod]
    public void A_thermostat_needs_units_mode_and_tolerance() => AnalyzerRun.Verify(
        "PB0024",
        """
        [Sensor("heat", Rule = RulePrompt.Thermostat)] public sealed class Heat([|HeatOptions|] options) { public bool ConditionMet() => options.Units == TemperatureUnit.Kelvin; }
        [PluginOptions] public sealed record HeatOptions : SensorOptions { public required TemperatureUnit Units { get; init; } }
        """,
        "Clients cannot ask for a rule of the prompt Thermostat without \"mode\" and \"tolerance\". Derive 'HeatOptions' from 'ThermostatOptions'.");

    [TestMethod]
    public void What_is_asked_for_after_the_default_rule_is_too_late() => AnalyzerRun.Verify(
        "PB0024",
        $$"""
        [Device("strip", {{Fade}})] public sealed class Strip([|StripOptions|] options) { public bool Send(bool on) => on && options is not null; }
        [PluginOptions] public sealed record StripOptions : DeviceOptions
        {
            [Prompt("Lowest", Order = 1001)] public required int MinRule { get; init; }
            [Prompt("Highest", Order = 1000)] public required int MaxRule { get; init; }
        }
        """,
        "Clients cannot ask for a rule of the prompt IntOrFade without \"min_rule\". Ask for it before the default rule, which has Order 1000.");

    [TestMethod]
    [DataRow("""[Sensor("x", Rule = [|RulePrompt.IntOrFade|], Min = 1, Max = 9)] public sealed class X(O options) { public bool ConditionMet() => options.MinRule > 0; } [PluginOptions] public sealed record O : DimmableOptions;""")]
    [DataRow("""[Sensor("x", Rule = [|RulePrompt.IntOrFade|], Min = 1, Max = 9)] public sealed class X { public bool ConditionMet() => true; }""")]
    [DataRow("""[Device("x", Rule = [|RulePrompt.Thermostat|])] public sealed class X(O options) { public bool Send(bool on) => options.Tolerance > 1; } [PluginOptions] public sealed record O : ThermostatOptions;""")]
    public void A_prompt_that_clients_cannot_serve_for_the_kind_is_reported_itself(string source) => AnalyzerRun.Verify("PB0024", source);

    [TestMethod]
    public void Several_names_with_one_prompt_are_one_mistake() => AnalyzerRun.Verify(
        "PB0024",
        $$"""[Device("bulb", {{Fade}}), Device("dimmer", DisplayName = "Dimmer", {{Fade}})] public sealed class [|TpLink|] { public bool Send(bool on) => on; }""");

    [TestMethod]
    [DataRow("""[Device("x", Rule = RulePrompt.IntOrFade, Min = 1, Max = 9)] public sealed class X(Unknown options) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x", Rule = RulePrompt.)] public sealed class X { public bool Send(bool on) => on; }""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);
}
