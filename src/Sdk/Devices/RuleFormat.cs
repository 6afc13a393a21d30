using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Patchbay.Text;

namespace Patchbay.Devices;

/// <summary>
/// Which rules one configured device or sensor accepts: its prompt, its limits and, for a thermostat, its unit.
/// Reads rules from text or JSON, and says what is wrong with those that it refuses.
/// </summary>
/// <remarks>
/// Integers given as strings are converted (<c>"50"</c> is 50), <c>"50.9"</c> is not an integer, and booleans are
/// never numbers.
/// </remarks>
public sealed partial record RuleFormat
{
    /// <summary>Creates a format without limits.</summary>
    /// <param name="prompt">Which rules are accepted.</param>
    public RuleFormat(RulePrompt prompt) => Prompt = prompt;

    /// <summary>Which rules are accepted.</summary>
    public RulePrompt Prompt { get; init; }

    /// <summary>The lowest number that is accepted; for <see cref="RulePrompt.IntOrFade"/> the configured <c>min_rule</c>. Null for none.</summary>
    public double? Min { get; init; }

    /// <summary>The highest number that is accepted; for <see cref="RulePrompt.IntOrFade"/> the configured <c>max_rule</c>. Null for none.</summary>
    public double? Max { get; init; }

    /// <summary>The unit in which a thermostat's temperatures are given.</summary>
    public TemperatureUnit Units { get; init; } = TemperatureUnit.Celsius;

    /// <summary>What is accepted at run time and in a schedule, for an error message: <c>a whole number from 1 to 255, or fade/&lt;target&gt;/&lt;seconds&gt;</c>.</summary>
    public string Expected => ExpectedForPrompt + (Prompt == RulePrompt.Standard ? " than \"enabled\" or \"disabled\"" : ", or \"enabled\" or \"disabled\"");

    private string ExpectedForPrompt => Prompt switch
    {
        RulePrompt.OnOff => "\"on\" or \"off\"",
        RulePrompt.FloatRange => "a number" + Range(Min, Max),
        RulePrompt.IntRange => "a whole number" + Range(Min, Max),
        RulePrompt.IntOrFade => "a whole number" + Range(Min, Max) + ", or fade/<target>/<seconds>",
        RulePrompt.Thermostat => string.Create(CultureInfo.InvariantCulture, $"a temperature from {FromCelsius(ThermostatLimits.Minimum):0.##} to {FromCelsius(ThermostatLimits.Maximum):0.##} {Units.ToString().ToLowerInvariant()}"),
        RulePrompt.ApiTarget => "an object {\"on\": [...], \"off\": [...]} of API calls",
        RulePrompt.String => "text",
        _ => "nothing else",
    };

    /// <summary>Reads a rule from text, as it may be set at run time and stand in a schedule.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule, if it is accepted.</param>
    /// <param name="error">Otherwise what was expected and what was found.</param>
    /// <returns>Whether the rule is accepted.</returns>
    public bool TryRead(string text, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        rule = Rule.ReadEnabled(trimmed) ?? ReadForPrompt(text, trimmed);
        error = rule is null ? $"expected {Expected}; found {FoundText.QuoteRule(text)}" : null;
        return rule is not null;
    }

    /// <summary>Reads a rule from JSON, as clients send it at run time and write it into schedules: a string, a number, or an object.</summary>
    /// <param name="json">The JSON value.</param>
    /// <param name="rule">The rule, if it is accepted.</param>
    /// <param name="error">Otherwise what was expected and what was found.</param>
    /// <returns>Whether the rule is accepted.</returns>
    public bool TryRead(JsonElement json, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String when TryGetText(json) is { } text:
                return TryRead(text, out rule, out error);
            case JsonValueKind.Number when Prompt is not RulePrompt.String:
            case JsonValueKind.Object when Prompt is RulePrompt.ApiTarget:
                return TryRead(json.GetRawText(), out rule, out error);
            default:
                rule = null;
                error = $"expected {Expected}; found {Shown(json)}";
                return false;
        }
    }

    /// <summary>
    /// The rule that a driver sees, and so what a host hands to <see cref="IDevice.SendAsync"/> and <see cref="ISensor.ConditionMetAsync"/>.
    /// For every prompt but <see cref="RulePrompt.Standard"/> that is a rule with a value: <c>enabled</c> and <c>disabled</c> say whether a
    /// device may be on, and not how. Of a fade, which the host takes step by step, it is the number to be reached.
    /// </summary>
    /// <param name="current">The rule in force, or the step of a fade.</param>
    /// <param name="defaultRule">The configured default rule, which stands in for <c>enabled</c> and <c>disabled</c>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The default rule would be needed, and is itself <c>enabled</c> or <c>disabled</c>.</exception>
    public Rule Resolve(Rule current, Rule defaultRule)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(defaultRule);
        if (Prompt == RulePrompt.Standard)
        {
            return current;
        }

        Rule rule = IsWithoutValue(current) ? defaultRule : current;
        return IsWithoutValue(rule) ? throw new ArgumentException($"A default rule has a value: {ExpectedDefault}.", nameof(defaultRule))
            : rule.Kind == RuleKind.Fade ? Rule.Integer(rule.Target)
            : rule;
    }

    private static bool IsWithoutValue(Rule rule) => rule.Kind is RuleKind.Enabled or RuleKind.Disabled;

    private static string Shown(JsonElement json) => json.GetRawText() is var text && text.Length <= 100 ? FoundText.Line(text) : FoundText.QuoteRule(text);

    // Null for half a surrogate pair, which JSON can escape and text cannot hold.
    private static string? TryGetText(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Rule? ReadForPrompt(string text, string trimmed) => Prompt switch
    {
        RulePrompt.OnOff => Rule.ReadOnOff(trimmed),
        RulePrompt.FloatRange => Rule.ReadFloat(trimmed) is { } number && IsWithin((double)number) ? number : null,
        RulePrompt.IntRange => ReadInteger(trimmed),
        RulePrompt.IntOrFade => ReadInteger(trimmed) ?? (Rule.ReadFade(trimmed) is { } fade && IsWithin(fade.Target) ? fade : null),
        RulePrompt.Thermostat => Rule.ReadFloat(trimmed) is { } temperature ? ReadTemperature((double)temperature) : null,
        RulePrompt.ApiTarget => Rule.ReadApiTarget(trimmed),
        RulePrompt.String => Rule.Text(text),
        _ => null,
    };

    private Rule? ReadInteger(string text) => Rule.ReadInteger(text) is { } number && IsWithin((long)number) ? number : null;

    private bool IsWithin(double value) => value >= (Min ?? double.NegativeInfinity) && value <= (Max ?? double.PositiveInfinity);

    // What is converted is rounded to a tenth of a degree, as nodes do it, so that the arithmetic cannot push a temperature at the limit over it.
    private Rule? ReadTemperature(double temperature) =>
        (Units == TemperatureUnit.Celsius ? temperature : Math.Round(ToCelsius(temperature), 1)) is >= ThermostatLimits.Minimum and <= ThermostatLimits.Maximum
            ? Rule.Thermostat(temperature, Units)
            : null;

    private double ToCelsius(double temperature) => Units switch
    {
        TemperatureUnit.Fahrenheit => (temperature - 32) * 5 / 9,
        TemperatureUnit.Kelvin => temperature - 273.15,
        _ => temperature,
    };

    private double FromCelsius(double celsius) => Units switch
    {
        TemperatureUnit.Fahrenheit => (celsius * 9 / 5) + 32,
        TemperatureUnit.Kelvin => celsius + 273.15,
        _ => celsius,
    };

    private static string Range(double? min, double? max) => (min, max) switch
    {
        (null, null) => "",
        (not null, null) => string.Create(CultureInfo.InvariantCulture, $" of at least {min}"),
        (null, not null) => string.Create(CultureInfo.InvariantCulture, $" of at most {max}"),
        _ => string.Create(CultureInfo.InvariantCulture, $" from {min} to {max}"),
    };
}
