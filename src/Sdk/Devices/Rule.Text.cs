using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Patchbay.Devices;

// Reading and writing rules as text. Numbers are written for the invariant culture.
public sealed partial class Rule : IParsable<Rule>
{
    /// <summary>
    /// A rule that makes API calls: an object with the arrays <c>on</c> and <c>off</c>.
    /// </summary>
    /// <param name="json">The object as JSON. White space does not matter to equality.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="FormatException">The text is not such an object.</exception>
    public static Rule ApiTarget(string json) =>
        ReadApiTarget((json ?? throw new ArgumentNullException(nameof(json))).Trim()) ?? throw new FormatException("An API target rule is an object like {\"on\": [...], \"off\": [...]}.");

    /// <summary>Reads a rule without knowing which are accepted: what looks like a number is one, and so on.</summary>
    /// <remarks>To read a rule for a known prompt, with its limits, use <see cref="RuleFormat"/>.</remarks>
    /// <param name="text">The text of the rule.</param>
    /// <returns>The rule; <see cref="RuleKind.Text"/> when it looks like nothing else.</returns>
    public static Rule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        return ReadEnabled(trimmed) ?? ReadOnOff(trimmed) ?? ReadInteger(trimmed) ?? ReadFloat(trimmed)
            ?? ReadFade(trimmed) ?? ReadApiTarget(trimmed) ?? Text(text);
    }

    static Rule IParsable<Rule>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Rule>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Rule result)
    {
        result = s is null ? null : Parse(s);
        return result is not null;
    }

    /// <summary>The rule as configurations and clients write it: <c>enabled</c>, <c>50</c>, <c>fade/50/30</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        RuleKind.Enabled => "enabled",
        RuleKind.Disabled => "disabled",
        RuleKind.On => "on",
        RuleKind.Off => "off",
        RuleKind.Integer => _integer.ToString(CultureInfo.InvariantCulture),
        RuleKind.Float or RuleKind.Thermostat => _number.ToString(CultureInfo.InvariantCulture), // Without ".0": a device with whole numbers has to take it.
        RuleKind.Fade => string.Create(CultureInfo.InvariantCulture, $"fade/{_integer}/{(decimal)_duration.Ticks / TimeSpan.TicksPerSecond:0.#######}"),
        _ => _text!,
    };

    internal static Rule? ReadEnabled(string text) => Is(text, "enabled") ? Enabled : Is(text, "disabled") ? Disabled : null;

    internal static Rule? ReadOnOff(string text) => Is(text, "on") ? On : Is(text, "off") ? Off : null;

    internal static Rule? ReadInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? Integer(value) : null;

    internal static Rule? ReadFloat(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? Float(value)
            : null;

    internal static Rule? ReadFade(string text)
    {
        const decimal MostSeconds = (decimal)long.MaxValue / TimeSpan.TicksPerSecond;
        string[] parts = text.Split('/');
        return parts.Length == 3
            && Is(parts[0], "fade")
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long target)
            && decimal.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            && seconds <= MostSeconds
                ? Fade(target, TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)))
                : null;
    }

    internal static Rule? ReadApiTarget(string text)
    {
        if (!text.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return IsArray(document.RootElement, "on") && IsArray(document.RootElement, "off")
                ? new Rule(RuleKind.ApiTarget, text: Minified(document.RootElement))
                : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null; // Not JSON, or half a surrogate pair: not an API target; the caller says what was expected.
        }
    }

    private static bool IsArray(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array;

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Minified(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            element.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
