using System.Globalization;
using System.Text.Json;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>Values of a configuration as text: for errors, and where a number may be written as one.</summary>
internal static class JsonText
{
    private const string Nothing = "nothing";

    /// <summary>What was found, for an error.</summary>
    public static string Found(JsonElement? json) => json?.ValueKind switch
    {
        null or JsonValueKind.Undefined => Nothing,
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => FoundText.Quote(json.Value.GetString()!),
        _ => json.Value.GetRawText() is { Length: <= 100 } text ? text : FoundText.Quote(json.Value.GetRawText()),
    };

    /// <summary>The text that configuration delivers for a single value; null for null, objects and lists.</summary>
    public static string? Value(JsonElement? json) => json?.ValueKind switch
    {
        JsonValueKind.String => json.Value.GetString(),
        JsonValueKind.Number => json.Value.GetRawText(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => null,
    };

    /// <summary>A whole number, written as a number or as text; null if it is none.</summary>
    public static int? Integer(JsonElement? json) =>
        Number(json) is { } number && double.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>A finite number, written as a number or as text; null if it is none.</summary>
    public static double? Number(JsonElement? json) =>
        json?.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(Value(json), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;
}
