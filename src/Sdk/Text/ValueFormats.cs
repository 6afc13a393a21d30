using System.Buffers;
using System.Text.RegularExpressions;

namespace Patchbay.Text;

/// <summary>The forms of values as regular expressions. The JSON Schema of an option shows the same ones.</summary>
internal static partial class ValueFormats
{
    private static readonly SearchValues<char> InAnyPartOfAnAddress =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    [GeneratedRegex(ValuePatterns.Duration, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Duration();

    [GeneratedRegex(ValuePatterns.Instant, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Instant();

    [GeneratedRegex(ValuePatterns.TimeOfDay, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex TimeOfDay();

    [GeneratedRegex(ValuePatterns.Identifier, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Identifier();

    [GeneratedRegex(ValuePatterns.Address, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Address();

    /// <summary>What is longer is no address: <see cref="Uri"/> has that limit too, in most versions.</summary>
    public const int LongestAddress = 65_519;

    // Nothing of the other forms comes near it.
    private const int LongestValue = 100;

    /// <summary>Whether a text has the form of an address. Most need no expression to see it, which takes longer than the rest of reading one.</summary>
    public static bool IsAddress(string text) => text.Length <= LongestAddress && (IsPlainAddress(text) || Matches(Address(), text));

    /// <summary>Whether a text has the form of a time span; hours, minutes and seconds alone need no expression either.</summary>
    public static bool IsDuration(string text) => IsPlainDuration(text) || (text.Length <= LongestValue && Matches(Duration(), text));

    /// <summary>Whether a text has the form of a point in time.</summary>
    public static bool IsInstant(string text) => text.Length <= LongestValue && Matches(Instant(), text);

    /// <summary>Whether a text has the form of a time of day.</summary>
    public static bool IsTimeOfDay(string text) => text.Length <= LongestValue && Matches(TimeOfDay(), text);

    /// <summary>Whether a text has the form of a GUID.</summary>
    public static bool IsIdentifier(string text) => text.Length <= LongestValue && Matches(Identifier(), text);

    /// <summary>Whether a text is hours, minutes and seconds alone; then it has the form of a time span.</summary>
    public static bool IsPlainDuration(string text) =>
        text is [(>= '0' and <= '1'), (>= '0' and <= '9'), ':', (>= '0' and <= '5'), (>= '0' and <= '9'), ':', (>= '0' and <= '5'), (>= '0' and <= '9')];

    /// <summary>Whether a text is an address of the web without unusual characters; then it has the form of an address.</summary>
    public static bool IsPlainAddress(string text)
    {
        int rest = text.StartsWith("http://", StringComparison.Ordinal) ? "http://".Length
            : text.StartsWith("https://", StringComparison.Ordinal) ? "https://".Length
            : -1;
        return rest > 0 && !text.AsSpan(rest).ContainsAnyExcept(InAnyPartOfAnAddress);
    }

    // On a machine that is busy with something else even a short text may take long.
    private static bool Matches(Regex expression, string text)
    {
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
