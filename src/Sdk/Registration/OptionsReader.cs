using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Registration;

/// <summary>
/// Reads a plugin's options out of a configuration section and collects everything that is wrong. Used by generated
/// binders. Every method returns null both for a missing key and for a value that it could not read; the difference
/// is in the collected errors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionsReader
{
    // Enough to recognise what one wrote; more would bury the message.
    private const int LongestQuote = 100;

    private readonly PluginDescriptor _descriptor;
    private readonly IConfiguration _configuration;
    private readonly List<ConfigurationError> _errors = [];
    private Dictionary<string, IConfigurationSection>? _childrenByPlainKey;

    internal OptionsReader(PluginDescriptor descriptor, IConfiguration configuration)
    {
        _descriptor = descriptor;
        _configuration = configuration;
    }

    /// <summary>Whether anything was wrong so far.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Ends reading.</summary>
    /// <exception cref="PluginConfigurationException">Anything was wrong.</exception>
    public void ThrowIfInvalid()
    {
        if (HasErrors)
        {
            throw new PluginConfigurationException(_descriptor.Kind, _descriptor.Name, _errors);
        }
    }

    /// <summary>Reads text.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The text, or null.</returns>
    public string? Text(string key, bool required) => Value(key, required, "text");

    /// <summary>Reads a secret. Its value is in no error.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The secret, or null.</returns>
    public Secret? Secret(string key, bool required) =>
        Value(key, required, "a secret") is { } text ? new Secret(text) : null;

    /// <summary>Reads a truth value: <c>true</c> or <c>false</c>, in any case.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The value, or null.</returns>
    public bool? Boolean(string key, bool required)
    {
        const string Expected = "true or false";
        return Value(key, required, Expected) is not { } text ? null
            : bool.TryParse(text, out bool value) ? value
            : Wrong<bool>(key, Expected, text, "Write true or false.");
    }

    /// <summary>Reads a number as the invariant culture writes it.</summary>
    /// <typeparam name="T">The numeric type.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The number, or null.</returns>
    public T? Number<T>(string key, bool required)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        bool whole = T.IsInteger(T.One / (T.One + T.One)); // One half of an integer type is 0, a whole number.
        string expected = whole ? "a whole number" : "a number";
        if (Value(key, required, expected) is not { } text)
        {
            return null;
        }

        NumberStyles styles = whole ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (T.TryParse(text, styles, CultureInfo.InvariantCulture, out T value) && T.IsFinite(value))
        {
            return value;
        }

        // The limits of the type are news only to somebody who has left them.
        return double.TryParse(text, styles, CultureInfo.InvariantCulture, out _) && text.Any(char.IsAsciiDigit)
            ? Wrong<T>(key, string.Create(CultureInfo.InvariantCulture, $"{expected} from {T.MinValue} to {T.MaxValue}"), text, "Choose one within these limits.")
            : Wrong<T>(key, expected, text, whole ? "Write digits only, without a fraction or unit." : "Write it with a decimal point, without a unit.");
    }

    /// <summary>Reads a time span as <c>hh:mm:ss</c>, with days before and fractions of a second behind if need be.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The time span, or null.</returns>
    public TimeSpan? Duration(string key, bool required)
    {
        const string Expected = "a time span like 00:00:05";

        // The exact format, because the lenient one reads "5" as five days and "24:00:00" as twenty-four.
        return Value(key, required, Expected) is not { } text ? null
            : TimeSpan.TryParseExact(text, ["c", @"hh\:mm", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out TimeSpan value) && text.Contains(':', StringComparison.Ordinal) ? value
            : Wrong<TimeSpan>(key, Expected, text, "Write hours, minutes and seconds: 00:00:05 is five seconds; a day or more is 1.00:00:00.");
    }

    /// <summary>Reads an absolute URI.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The URI, or null.</returns>
    public Uri? Address(string key, bool required)
    {
        const string Expected = "an absolute URI";
        return Value(key, required, Expected) is not { } text ? null
            : text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out Uri? value) ? value
            : WrongReference<Uri>(key, Expected, text, "Write it with its scheme: http://192.168.1.20/.");
    }

    /// <summary>Reads an IP address: IPv4 as four numbers, or IPv6.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The address, or null.</returns>
    public IPAddress? IPAddress(string key, bool required)
    {
        const string Expected = "an IP address";
        if (Value(key, required, Expected) is not { } text)
        {
            return null;
        }

        // The parser also takes "192.168.1", octal and hexadecimal parts, and an IPv6 address with a port, which it drops:
        // typing mistakes to everybody else.
        return System.Net.IPAddress.TryParse(text, out IPAddress? value)
            && (value.AddressFamily == AddressFamily.InterNetwork ? value.ToString().Equals(text, StringComparison.Ordinal) : !text.Contains('[', StringComparison.Ordinal))
            ? value
            : WrongReference<IPAddress>(key, Expected, text, "Write four numbers, as in 192.168.1.20, or an IPv6 address.");
    }

    /// <summary>Reads one of several names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <param name="read">Finds the member for a name in lower case without <c>_</c> and <c>-</c>, or null.</param>
    /// <param name="names">The names in snake_case, separated by commas, for errors.</param>
    /// <returns>The member, or null.</returns>
    public T? Choice<T>(string key, bool required, Func<string, T?> read, string names)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(read);
        string expected = $"one of {names}";
        return Value(key, required, expected) is not { } text ? null
            : read(Plain(text)) is { } value ? value
            : Wrong<T>(key, expected, text, NearNames.Suggest(text, names.Split(", ")) ?? "Choose one of them.");
    }

    private string? Value(string key, bool required, string expected)
    {
        if (_configuration[key] is { } usual)
        {
            return usual;
        }

        IConfigurationSection? child = Child(key);
        if (child?.Value is { } value)
        {
            return value;
        }

        if (child?.GetChildren().Any() == true)
        {
            _errors.Add(new ConfigurationError(PathOf(key), expected, "a section or list", "Write the value itself, without keys below it."));
        }
        else if (required)
        {
            _errors.Add(new ConfigurationError(PathOf(key), expected, "nothing", $"Add \"{key}\"; it has no default."));
        }

        return null;
    }

    // Only for keys that are not written the usual way: enumerating a configuration is slow, looking one key up is not.
    private IConfigurationSection? Child(string key)
    {
        if (_childrenByPlainKey is null)
        {
            _childrenByPlainKey = new(StringComparer.Ordinal);
            foreach (IConfigurationSection child in _configuration.GetChildren())
            {
                _childrenByPlainKey.TryAdd(Plain(child.Key), child);
            }
        }

        return _childrenByPlainKey.GetValueOrDefault(Plain(key));
    }

    private T? Wrong<T>(string key, string expected, string found, string mend)
        where T : struct
    {
        AddWrong(key, expected, found, mend);
        return null;
    }

    private T? WrongReference<T>(string key, string expected, string found, string mend)
        where T : class
    {
        AddWrong(key, expected, found, mend);
        return null;
    }

    private void AddWrong(string key, string expected, string found, string mend) =>
        _errors.Add(new ConfigurationError(PathOf(key), expected, found.Length <= LongestQuote ? $"\"{found}\"" : $"\"{found[..LongestQuote]}…\"", mend));

    private string PathOf(string key) =>
        _configuration is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, key) : key;

    private static string Plain(string key) => string.Create(
        key.Count(character => character is not ('_' or '-')),
        key,
        static (plain, key) =>
        {
            int end = 0;
            foreach (char character in key)
            {
                if (character is not ('_' or '-'))
                {
                    plain[end++] = char.ToLowerInvariant(character);
                }
            }
        });
}
