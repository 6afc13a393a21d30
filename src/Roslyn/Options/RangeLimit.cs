using System.Globalization;

namespace Patchbay.Roslyn.Options;

/// <summary>Reads and compares limits of <c>[Range]</c>, as the invariant culture writes them in the type of the option.</summary>
internal static class RangeLimit
{
    private const NumberStyles Styles = NumberStyles.Float;

    /// <summary>Normalizes a limit; null if it is none for values of this type.</summary>
    public static string? Normalise(object? limit, OptionType type) => (limit, type) switch
    {
        (string text, OptionType.Integer or OptionType.Float) =>
            decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        (double.NaN, _) => null,
        (double number, OptionType.Integer or OptionType.Float) => Text(number),
        (int number, OptionType.Integer or OptionType.Float) => number.ToString(CultureInfo.InvariantCulture),
        (string text, OptionType.Duration) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) ? Text(span) : null,
        (string text, OptionType.Instant) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)
                ? instant.ToString(instant.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
                : null,
        (string text, OptionType.Date) =>
            DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        (string text, OptionType.TimeOfDay) =>
            TimeSpan.TryParseExact(text, [@"hh\:mm", @"hh\:mm\:ss"], CultureInfo.InvariantCulture, out TimeSpan time) ? Text(time) : null,
        _ => null,
    };

    /// <summary>Compares limits, or a value with a limit.</summary>
    public static int Compare(string one, string other, OptionType type) => type switch
    {
        OptionType.Duration or OptionType.TimeOfDay => Span(one).CompareTo(Span(other)),
        OptionType.Instant => Instant(one).CompareTo(Instant(other)),
        OptionType.Date => string.CompareOrdinal(one, other),
        _ => CompareNumbers(one, other),
    };

    /// <summary>Compares numbers, exactly where both are within decimal's reach: the limits of long differ from their neighbours in the last digit.</summary>
    public static int CompareNumbers(string one, string other) =>
        decimal.TryParse(one, Styles, CultureInfo.InvariantCulture, out decimal first) && decimal.TryParse(other, Styles, CultureInfo.InvariantCulture, out decimal second)
            ? first.CompareTo(second)
            : Number(one).CompareTo(Number(other));

    // .NET Framework fails on numbers beyond double; other runtimes read them as infinite.
    private static double Number(string text) =>
        double.TryParse(text, Styles, CultureInfo.InvariantCulture, out double number) ? number
        : text.StartsWith("-", StringComparison.Ordinal) ? double.NegativeInfinity : double.PositiveInfinity;

    // A baseline can have any text.
    private static TimeSpan Span(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) ? span : TimeSpan.Zero;

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant : DateTimeOffset.MinValue;

    private static string Text(TimeSpan span)
    {
        string text = span.ToString("c", CultureInfo.InvariantCulture);
        return text.LastIndexOf('.') > text.LastIndexOf(':') ? text.TrimEnd('0') : text;
    }

    // Without an exponent where a decimal can hold it, so that it can be compared and shown as a plain number.
    private static string Text(double number) =>
        number == 0 || Math.Abs(number) is >= 1e-10 and < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
