using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using Microsoft.Extensions.Configuration;
using Patchbay.Text;

namespace Patchbay.Registration;

/// <content>Single values. Every one is read as the invariant culture writes it.</content>
public sealed partial class OptionsReader
{
    // As JSON writes numbers: to it 5.0 and 5e0 are the whole number 5.
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads text.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The text, or null.</returns>
    public string? Text(string key, bool required, string expected) => Value(key, required, expected);

    /// <summary>Reads a secret. Its value is in no error.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The secret, or null.</returns>
    public Secret? Secret(string key, bool required, string expected) =>
        Value(key, required, expected) is { } text ? new Secret(text) : null;

    /// <summary>Reads a truth value: <c>true</c> or <c>false</c>, in any case.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The value, or null.</returns>
    public bool? Boolean(string key, bool required, string expected) =>
        Value(key, required, expected) is not { } text ? null
        : bool.TryParse(text, out bool value) ? value
        : Wrong<bool>(key, expected, text, "Write true or false.");

    /// <summary>Reads a number.</summary>
    /// <typeparam name="T">The numeric type.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <param name="limited">Whether <paramref name="expected"/> names limits; if not, those of the type are named to whoever leaves them.</param>
    /// <returns>The number, or null.</returns>
    public T? Number<T>(string key, bool required, string expected, bool limited = false)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        if (Value(key, required, expected) is not { } text)
        {
            return null;
        }

        bool whole = T.IsInteger(T.One / (T.One + T.One)); // One half of an integer type is 0, a whole number.

        // Most whole numbers are only digits, which is found out sooner.
        if ((whole && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T value))
            || (T.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out value) && T.IsFinite(value)))
        {
            return value;
        }

        // Unsigned types read -0, but not -0.0.
        if (text is ['-', .. var positive] && T.TryParse(positive, NumberForm & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && T.IsZero(value))
        {
            return value;
        }

        bool isBeyondType = double.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out double number) && text.Any(char.IsAsciiDigit)
            && (!whole || double.IsInteger(number) || double.IsInfinity(number));
        return !isBeyondType ? Wrong<T>(key, expected, text, whole ? "Write digits only, without a fraction or unit." : "Write it with a decimal point, without a unit.")
            : Wrong<T>(key, limited ? expected : string.Create(CultureInfo.InvariantCulture, $"{expected} from {T.MinValue} to {T.MaxValue}"), text, "Choose one within these limits.");
    }

    /// <summary>A number that could be read, as it was before it was rounded to its type: limits apply to what is written.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <returns>The number.</returns>
    public double Unrounded(string key) =>
        Look(key) is { Value: { } text } && double.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    /// <summary>Reads a time span as <c>hh:mm:ss</c>, with days before and fractions of a second behind if need be.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The time span, or null.</returns>
    public TimeSpan? Duration(string key, bool required, string expected) =>

        // By its form first, because the lenient parser reads "5" as five days and "24:00:00" as twenty-four.
        Value(key, required, expected) is not { } text ? null
        : ValueFormats.IsDuration(text) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan value) ? value
        : Wrong<TimeSpan>(key, expected, text, "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.");

    /// <summary>Reads a point in time with its offset from UTC.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The point in time, or null.</returns>
    public DateTimeOffset? Instant(string key, bool required, string expected) =>
        Value(key, required, expected) is not { } text ? null
        : ValueFormats.IsInstant(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset value) ? value
        : Wrong<DateTimeOffset>(key, expected, text, "Write date, T, time and the offset from UTC, or Z for UTC itself: 2026-11-21T18:30:00Z.");

    /// <summary>Reads a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The date, or null.</returns>
    public DateOnly? Date(string key, bool required, string expected) =>
        Value(key, required, expected) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value) ? value
        : Wrong<DateOnly>(key, expected, text, "Write year, month and day: 2026-11-21.");

    /// <summary>Reads a time of day as <c>HH:mm</c>, with seconds and their fractions if need be.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The time of day, or null.</returns>
    public TimeOnly? TimeOfDay(string key, bool required, string expected) =>
        Value(key, required, expected) is not { } text ? null
        : ValueFormats.IsTimeOfDay(text) && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out TimeOnly value) ? value
        : Wrong<TimeOnly>(key, expected, text, "Write hours and minutes from 00:00 to 23:59, and seconds if need be.");

    /// <summary>Reads a GUID in its usual form.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The GUID, or null.</returns>
    public Guid? Identifier(string key, bool required, string expected) =>
        Value(key, required, expected) is not { } text ? null

        // By its form first, because the lenient parser takes groups that begin with + or 0x.
        : ValueFormats.IsIdentifier(text) && Guid.TryParseExact(text, "D", out Guid value) ? value
        : Wrong<Guid>(key, expected, text, "Write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.");

    /// <summary>Reads an absolute URI.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The URI, or null.</returns>
    public Uri? Address(string key, bool required, string expected)
    {
        if (Value(key, required, expected) is not { } text)
        {
            return null;
        }

        if (ValueFormats.IsAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out Uri? value))
        {
            return value;
        }

        Add(key, expected, FoundText.QuoteAddress(text), text.Length > ValueFormats.LongestAddress ? "Shorten it." : "Write it with its scheme: http://192.168.1.20/.");
        return null;
    }

    /// <summary>Reads an IP address: IPv4 as four numbers, or IPv6.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <returns>The address, or null.</returns>
    public IPAddress? IPAddress(string key, bool required, string expected)
    {
        if (Value(key, required, expected) is not { } text)
        {
            return null;
        }

        // The parser also takes "192.168.1", octal and hexadecimal parts, and an IPv6 address with a port, which it drops:
        // typing mistakes to everybody else. A zone index means something on one machine only.
        return System.Net.IPAddress.TryParse(text, out IPAddress? value)
            && (value.AddressFamily == AddressFamily.InterNetwork ? IsPlain(value, text)
                : !text.AsSpan().ContainsAny("[%/") && (!text.Contains('.', StringComparison.Ordinal) || IsPlain(new System.Net.IPAddress(value.GetAddressBytes()[^4..]), text[(text.LastIndexOf(':') + 1)..])))
            ? value
            : WrongReference<IPAddress>(key, expected, text, "Write four numbers, as in 192.168.1.20, or an IPv6 address.");
    }

    private static bool IsPlain(System.Net.IPAddress address, string text) => address.ToString().Equals(text, StringComparison.Ordinal);

    /// <summary>Reads one of several names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="expected">What is expected, for errors.</param>
    /// <param name="names">The names in snake_case.</param>
    /// <param name="values">The members that they stand for.</param>
    /// <returns>The member, or null.</returns>
    public T? Choice<T>(string key, bool required, string expected, ReadOnlySpan<string> names, ReadOnlySpan<T> values)
        where T : struct, Enum
    {
        if (Value(key, required, expected) is not { } text)
        {
            return null;
        }

        // A name as it stands goes before others that read the same.
        int exact = names.IndexOf(text);
        if (exact >= 0)
        {
            return values[exact];
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (KeyComparison.Same(names[i], text))
            {
                return values[i];
            }
        }

        return Wrong<T>(key, expected, text, NearNames.Suggest(text, names.ToArray()) ?? "Choose one of them.");
    }
}
