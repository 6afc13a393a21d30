using Microsoft.Extensions.Configuration;

namespace PbxConfig.Configuration;

/// <summary>Options by path (<c>accounts:alice:number</c>), each with its location; later options override earlier ones.</summary>
internal sealed class MergedConfiguration
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _locations = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a value, and replaces an earlier one.</summary>
    public void Set(string path, string value, string place)
    {
        Open(path, place);
        Remove(path);
        _values[path] = value;
        _locations[path] = place;
    }

    /// <summary>Declares that there are options below a path.</summary>
    public void Open(string path, string place)
    {
        for (string? parent = path; parent is not null; parent = ConfigurationPath.GetParentPath(parent))
        {
            _values.Remove(parent);
        }

        _locations[path] = place;
    }

    /// <summary>Removes a value, with everything below it.</summary>
    public void Remove(string path)
    {
        string below = path + ConfigurationPath.KeyDelimiter;
        foreach (string gone in _locations.Keys.Where(known => known.Equals(path, StringComparison.OrdinalIgnoreCase) || known.StartsWith(below, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _values.Remove(gone);
            _locations.Remove(gone);
        }
    }

    /// <summary>Gets the location of an option, or of the nearest path above it; null if there is none.</summary>
    public string? LocationOf(string path)
    {
        string? known = path;
        while (known is not null && !_locations.ContainsKey(known))
        {
            known = ConfigurationPath.GetParentPath(known);
        }

        return known is null ? null : _locations[known];
    }

    public IConfiguration ToConfiguration() =>
        new ConfigurationBuilder().AddInMemoryCollection(_values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Build();
}
