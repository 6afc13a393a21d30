namespace Patchbay.Analyzers.Tests.Variants;

internal static class Rules
{
    public static readonly string[] Numeric = ["IntRange", "FloatRange", "IntOrFade"];

    public static readonly string[] Other = ["Standard", "OnOff", "Thermostat", "ApiTarget", "String"];

    public static string Device(string arguments) => $$"""
        [Device("lamp", {{arguments}})] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.MinRule > 0; }
        [PluginOptions] public sealed record LampOptions : DimmableOptions;
        """;

    public static string Sensor(string arguments) => $$"""
        [Sensor("heat", {{arguments}})] public sealed class Heat(HeatOptions options) { public bool ConditionMet() => options.Tolerance > 1; }
        [PluginOptions] public sealed record HeatOptions : ThermostatOptions;
        """;

    /// <summary>A plugin of the kind that clients can set up with the prompt.</summary>
    public static string Plugin(string prompt, string arguments) =>
        prompt is "Thermostat" ? Sensor($"Rule = RulePrompt.{prompt}{arguments}") : Device($"Rule = RulePrompt.{prompt}{arguments}");
}

internal sealed class LimitsMissingVariants() : CorrectVariants("PB0020")
{
    public override IEnumerable<string> Sources =>
        (from prompt in Rules.Numeric from limits in new[] { "Min = 0, Max = 1", "Max = 1, Min = 0", "Min = -5, Max = 5", "Min = int.MinValue, Max = int.MaxValue", "Min = 1e3, Max = 1e9" }
         from source in new[] { Rules.Device($"Rule = RulePrompt.{prompt}, {limits}"), Rules.Device($"{limits}, Rule = RulePrompt.{prompt}") }
         select source)
        .Concat(from limits in new[] { "Min = -0.5, Max = 0.5", "Min = 1e-9, Max = 1e9" } select Rules.Sensor($"{limits}, Rule = RulePrompt.FloatRange"));
}

internal sealed class LimitsInvertedVariants() : CorrectVariants("PB0021")
{
    public override IEnumerable<string> Sources =>
        (from prompt in Rules.Numeric from limits in new[] { "Min = 1, Max = 1", "Max = -1, Min = -2", "Min = -0.0, Max = 0.0", "Min = 1 - 2, Max = 2 - 1", "Min = 'a', Max = 'b'", "Min = -9007199254740992, Max = 9007199254740992", "Max = 1e2, Min = 1e1" }
         select Rules.Device($"Rule = RulePrompt.{prompt}, {limits}"))
        .Concat(from limits in new[] { "Min = 0.1, Max = 0.10000001", "Min = double.Epsilon, Max = double.MaxValue" } select Rules.Device($"Rule = RulePrompt.FloatRange, {limits}"));
}

internal sealed class LimitsSuperfluousVariants() : CorrectVariants("PB0022")
{
    public override IEnumerable<string> Sources =>
        from prompt in Rules.Other from more in new[] { "", ", DisplayName = \"L\"", ", Min = double.NaN", ", Min = double.NaN, Max = double.NaN" }
        select Rules.Sensor($"Rule = RulePrompt.{prompt}{more}");
}

internal sealed class RuleParameterTypeVariants() : CorrectVariants("PB0023")
{
    private static readonly (string Prompt, string[] Types)[] Fitting =
    [
        ("OnOff", ["bool", "Rule", "string"]),
        ("IntRange, Min = 1, Max = 9", ["int", "long", "double", "Rule", "string"]),
        ("FloatRange, Min = 1, Max = 9", ["double", "Rule", "string"]),
        ("IntOrFade, Min = 1, Max = 9", ["int", "long", "double", "Rule", "string"]),
        ("Thermostat", ["double", "Rule", "string"]),
        ("ApiTarget", ["Rule", "string"]),
        ("String", ["Rule", "string", "object"]),
    ];

    public override IEnumerable<string> Sources =>
        from fitting in Fitting from type in fitting.Types
        select Rules.Plugin(fitting.Prompt, "").Replace("Send(bool on)", $"Send(bool on, {type} rule)").Replace("ConditionMet()", $"ConditionMet({type} rule)");
}
