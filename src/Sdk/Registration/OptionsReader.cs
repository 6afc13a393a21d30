using System.ComponentModel;
using System.Globalization;
using System.Net;
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
    private readonly PluginDescriptor _descriptor;
    private readonly IConfiguration _configuration;
    private readonly List<ConfigurationError> _errors = [];
    private Dictionary<string, string?>? _valuesByPlainKey;

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

        NumberStyles styles = whole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        if (T.TryParse(text, styles, CultureInfo.InvariantCulture, out T value) && T.IsFinite(value))
        {
            return value;
        }

        // The limits of the type are news only to somebody who has left them.
        return BigInteger.TryParse(text, styles & ~NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
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

        // A bare number would be read as days, which nobody who writes "5" means.
        return Value(key, required, Expected) is not { } text ? null
            : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan value) ? value
            : Wrong<TimeSpan>(key, Expected, text, "Write hours, minutes and seconds: 00:00:05 is five seconds.");
    }

    /// <summary>Reads an absolute URI.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="required">Whether a missing key is an error.</param>
    /// <returns>The URI, or null.</returns>
    public Uri? Address(string key, bool required)
    {
        const string Expected = "an absolute URI";
        return Value(key, required, Expected) is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out Uri? value) ? value
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

        // "192.168.1" is an address to the parser (192.168.0.1), and a typing mistake to everybody else.
        bool complete = text.Contains(':', StringComparison.Ordinal) || text.Count(character => character == '.') == 3;
        return complete && System.Net.IPAddress.TryParse(text, out IPAddress? value)
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
        string? value = _configuration[key] ?? PlainValue(key);
        if (value is null && required)
        {
            _errors.Add(new ConfigurationError(PathOf(key), expected, "nothing", $"Add \"{key}\"; it has no default."));
        }

        return value;
    }

    // Only for keys that are not written the usual way: enumerating a configuration is slow, looking one key up is not.
    private string? PlainValue(string key)
    {
        if (_valuesByPlainKey is null)
        {
            _valuesByPlainKey = new(StringComparer.Ordinal);
            foreach (IConfigurationSection child in _configuration.GetChildren())
            {
                _valuesByPlainKey.TryAdd(Plain(child.Key), child.Value);
            }
        }

        return _valuesByPlainKey.GetValueOrDefault(Plain(key));
    }

    private T? Wrong<T>(string key, string expected, string found, string mend)
        where T : struct
    {
        _errors.Add(new ConfigurationError(PathOf(key), expected, $"\"{found}\"", mend));
        return null;
    }

    private T? WrongReference<T>(string key, string expected, string found, string mend)
        where T : class
    {
        _errors.Add(new ConfigurationError(PathOf(key), expected, $"\"{found}\"", mend));
        return null;
    }

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
