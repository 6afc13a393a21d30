using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Patchbay.Devices.Rules;

/// <summary>Rules as JSON, as the clients of a node write and read them.</summary>
internal static class RuleJson
{
    /// <summary>Reads a rule that was sent, or that stands in a configuration.</summary>
    /// <param name="format">Which rules are accepted.</param>
    /// <param name="json">The rule. A number with a fraction is cut where whole numbers are wanted; as text it is refused.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="error">What was expected and what was found.</param>
    public static bool TryRead(RuleFormat format, JsonElement json, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error) =>
        Cut(format, json) is { } whole ? format.TryRead(whole, out rule, out error) : TryReadWritten(format, json, out rule, out error);

    /// <summary>Reads a default rule.</summary>
    /// <inheritdoc cref="TryRead"/>
    public static bool TryReadDefault(RuleFormat format, JsonElement json, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error) =>
        Cut(format, json) is { } whole ? format.TryReadDefault(whole, out rule, out error) : format.TryReadDefault(json, out rule, out error);

    /// <summary>The rule as clients read it: whole numbers as integers, others with a fraction even if it is zero, API targets as objects, all else as text.</summary>
    public static JsonElement Write(Rule rule)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, NodeJson.Writing))
        {
            Write(writer, rule);
        }

        using var document = JsonDocument.Parse(json.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <inheritdoc cref="Write(Rule)"/>
    public static void Write(Utf8JsonWriter writer, Rule rule)
    {
        switch (rule.Kind)
        {
            case RuleKind.Integer or RuleKind.ApiTarget:
                writer.WriteRawValue(rule.ToString(), skipInputValidation: true);
                break;
            case RuleKind.Float or RuleKind.Thermostat:
                writer.WriteRawValue(Number((double)rule), skipInputValidation: true);
                break;
            default:
                writer.WriteStringValue(rule.ToString());
                break;
        }
    }

    /// <summary>A number with a fraction, even if it is zero.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static bool TryReadWritten(RuleFormat format, JsonElement json, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error)
    {
        bool isRead = format.TryRead(json, out rule, out error);
        if (isRead && rule!.Kind == RuleKind.Fade && !IsFadeOfClients(json.GetString()!))
        {
            // The SDK reads more than clients do.
            rule = null;
            error = $"expected {format.Expected}; found {json.GetRawText()}";
            return false;
        }

        return isRead;
    }

    // In lower case, and with whole seconds.
    private static bool IsFadeOfClients(string text) => text.Trim() is var fade && fade.StartsWith("fade/", StringComparison.Ordinal)
        && long.TryParse(fade.AsSpan(fade.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string? Cut(RuleFormat format, JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && format.Prompt is (RulePrompt.IntOrFade or RulePrompt.IntRange)
        && json.TryGetDouble(out double number) && Math.Abs(number) < 1e15
            ? Math.Truncate(number).ToString("F0", CultureInfo.InvariantCulture)
            : null;
}
