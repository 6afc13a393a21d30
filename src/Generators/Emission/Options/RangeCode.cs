using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the comparison of a value with the limits of a range.</summary>
internal static class RangeCode
{
    /// <summary>Whether the least value says anything: the end of the type is written where there is none.</summary>
    public static bool HasMin(RangeConstraint range, OptionValue value) =>
        range.Min is { } min && !(IsNumber(value) && RangeLimit.CompareNumbers(min, NumberTypes.Limits(value.TypeName).Min ?? Text(double.MinValue)) <= 0);

    /// <summary>Whether the greatest value says anything.</summary>
    public static bool HasMax(RangeConstraint range, OptionValue value) =>
        range.Max is { } max && !(IsNumber(value) && RangeLimit.CompareNumbers(max, NumberTypes.Limits(value.TypeName).Max ?? Text(double.MaxValue)) >= 0);

    /// <summary>The condition under which the value is outside; null if it never is.</summary>
    public static string? Outside(RangeConstraint range, OptionValue value, string variable)
    {
        string?[] conditions =
        [
            HasMin(range, value) && Literal(range.Min!, value) is { } min ? $"{variable} {(range.WithoutMin ? "<=" : "<")} {min}" : null,
            HasMax(range, value) && Literal(range.Max!, value) is { } max ? $"{variable} {(range.WithoutMax ? ">=" : ">")} {max}" : null,
        ];
        string outside = string.Join(" || ", conditions.OfType<string>());
        return outside.Length == 0 ? null : outside;
    }

    /// <summary>A number as a literal that compares with values of the type.</summary>
    public static string? Literal(string limit, OptionValue value) => value.Type switch
    {
        OptionType.Integer => Whole(limit),
        OptionType.Float => value.TypeName switch
        {
            "float" or "double" => limit + "d",
            _ => decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) + "m" : null,
        },
        OptionType.Duration => $"new global::System.TimeSpan({Ticks(TimeSpan.Parse(limit, CultureInfo.InvariantCulture).Ticks)})",
        OptionType.TimeOfDay => $"new global::System.TimeOnly({Ticks(TimeSpan.Parse(limit, CultureInfo.InvariantCulture).Ticks)})",
        OptionType.Instant =>
            $"new global::System.DateTimeOffset({Ticks(DateTimeOffset.Parse(limit, CultureInfo.InvariantCulture).UtcTicks)}, global::System.TimeSpan.Zero)",
        OptionType.Date => Date(DateTime.ParseExact(limit, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => null,
    };

    // A decimal compares with every integer type, and an int constant with all but unsigned ones if it is negative.
    private static string Whole(string limit) =>
        int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? limit
        : decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) + "m"
        : limit + "d";

    private static bool IsNumber(OptionValue value) => value.Type is OptionType.Integer or OptionType.Float;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Ticks(long ticks) => ticks.ToString(CultureInfo.InvariantCulture) + "L";

    private static string Date(DateTime date) => string.Format(CultureInfo.InvariantCulture, "new global::System.DateOnly({0}, {1}, {2})", date.Year, date.Month, date.Day);
}
