namespace Patchbay.Analyzers.Tests.Variants;

internal static class Rules
{
    public static readonly string[] Numeric = ["IntRange", "FloatRange", "IntOrFade"];

    public static readonly string[] Other = ["Standard", "OnOff", "Thermostat", "ApiTarget", "String"];

    public static string Device(string arguments) => $$"""[Device("lamp", {{arguments}})] public sealed class Lamp { public bool Send(bool on) => on; }""";

    public static string Sensor(string arguments) => $$"""[Sensor("heat", {{arguments}})] public sealed class Heat { public bool ConditionMet() => true; }""";
}

internal sealed class LimitsMissingVariants() : CorrectVariants("PB0020")
{
    public override IEnumerable<string> Sources =>
        from prompt in Rules.Numeric from limits in new[] { "Min = 0, Max = 1", "Max = 1, Min = 0", "Min = -0.5, Max = 0.5", "Min = int.MinValue, Max = int.MaxValue", "Min = 1e-9, Max = 1e9" }
        from source in new[] { Rules.Device($"Rule = RulePrompt.{prompt}, {limits}"), Rules.Sensor($"{limits}, Rule = RulePrompt.{prompt}") }
        select source;
}

internal sealed class LimitsInvertedVariants() : CorrectVariants("PB0021")
{
    public override IEnumerable<string> Sources =>
        from prompt in Rules.Numeric from limits in new[] { "Min = 1, Max = 1", "Max = -1, Min = -2", "Min = 0.1, Max = 0.10000001", "Min = -0.0, Max = 0.0", "Min = 1 - 2, Max = 2 - 1", "Min = 'a', Max = 'b'", "Min = double.Epsilon, Max = double.MaxValue" }
        select Rules.Device($"Rule = RulePrompt.{prompt}, {limits}");
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
        select $$"""[Device("lamp", Rule = RulePrompt.{{fitting.Prompt}})] public sealed class Lamp { public bool Send(bool on, {{type}} rule) => on; }""";
}
