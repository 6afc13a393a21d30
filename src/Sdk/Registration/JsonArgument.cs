using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Text;

namespace Patchbay.Registration;

/// <summary>
/// Turns JSON values into what a plugin's method takes, as JSON means them: 60 is a number and a whole number, and so is 60.0. Called by
/// generated adapters.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonArgument
{
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A number.</summary>
    /// <typeparam name="T">The type of number.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidCastException">The value is none, or not within the limits of the type.</exception>
    public static T Number<T>(JsonNode? value)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        if (value?.GetValueKind() == JsonValueKind.Number && value is JsonValue number
            && (number.TryGetValue(out T result) || T.TryParse(Json(value), NumberForm, CultureInfo.InvariantCulture, out result))
            && T.IsFinite(result))
        {
            return result;
        }

        bool isWhole = T.IsInteger(T.One / (T.One + T.One)); // One half of an integer type is 0, a whole number.
        throw NoValue(value, isWhole ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}") : "a number");
    }

    /// <summary>A number, or nothing.</summary>
    /// <typeparam name="T">The type of number.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="InvalidCastException">The value is something else, or not within the limits of the type.</exception>
    public static T? NumberOrNull<T>(JsonNode? value)
        where T : struct, INumber<T>, IMinMaxValue<T> => value is null ? null : Number<T>(value);

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The truth value.</returns>
    /// <exception cref="InvalidCastException">The value is none.</exception>
    public static bool Boolean(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw NoValue(value, "true or false"),
    };

    /// <summary>A truth value, or nothing.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The truth value; null for null.</returns>
    /// <exception cref="InvalidCastException">The value is something else.</exception>
    public static bool? BooleanOrNull(JsonNode? value) => value is null ? null : Boolean(value);

    /// <summary>Text, or what else the value is as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidCastException">There is no value.</exception>
    public static string Text(JsonNode? value) => value switch
    {
        null => throw NoValue(value, "text"),
        JsonValue text when text.TryGetValue(out string? result) => result,
        _ => Json(value),
    };

    /// <summary>Text, what else the value is as JSON, or nothing.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for null.</returns>
    public static string? TextOrNull(JsonNode? value) => value is null ? null : Text(value);

    private static InvalidCastException NoValue(JsonNode? value, string expected) =>
        new(value is null
            ? $"There is no value, where {expected} is needed."
            : $"The value {FoundText.Line(Shortened(Json(value)))} is not {expected}, which the plugin's method takes.");

    // NaN and the infinite are numbers that JSON cannot write.
    private static string Json(JsonNode value)
    {
        try
        {
            return value.ToJsonString();
        }
        catch (ArgumentException)
        {
            return "NaN or an infinite number";
        }
    }

    private static string Shortened(string json) => json.Length <= 100 ? json : FoundText.Quote(json);
}
