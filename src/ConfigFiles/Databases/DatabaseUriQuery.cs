using System.Data.Common;

namespace Patchbay.ConfigFiles.Databases;

/// <summary>What stands after the question mark of a database's URI.</summary>
internal sealed class DatabaseUriQuery(string query)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["sslrootcert"] = "Root Certificate",
    };

    private readonly Dictionary<string, string> _values = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "true", StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a value out; null if it is not there.</summary>
    public string? Take(string key) => _values.Remove(key, out string? value) ? value : null;

    /// <exception cref="FormatException">It says neither yes nor no.</exception>
    public bool TakeReadOnly()
    {
        bool isMode = Take("mode") switch
        {
            null or "rw" or "rwc" => false,
            "ro" => true,
            _ => throw new FormatException("The mode is ro, rw or rwc."),
        };
        return isMode | (Take("read_only") is { } text && bool.Parse(text));
    }

    /// <summary>Adds the rest to the values of a connection.</summary>
    /// <exception cref="ArgumentException">The provider does not know a word or its value.</exception>
    public void AddTo(DbConnectionStringBuilder values)
    {
        foreach ((string key, string value) in _values)
        {
            values[Names.GetValueOrDefault(key, key)] = key.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
    }
}
