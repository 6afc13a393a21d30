using Microsoft.Extensions.Configuration;

namespace PbxConfig.Settings;

/// <summary>Settings by path (<c>accounts:alice:number</c>), later ones over earlier ones, each with the place where it stands.</summary>
internal sealed class MergedSettings
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a value, in place of whatever was there.</summary>
    public void Set(string path, string value, string place)
    {
        Open(path, place);
        Remove(path);
        _values[path] = value;
        _places[path] = place;
    }

    /// <summary>Says that there are settings below a path.</summary>
    public void Open(string path, string place)
    {
        for (string? parent = path; parent is not null; parent = ConfigurationPath.GetParentPath(parent))
        {
            _values.Remove(parent);
        }

        _places[path] = place;
    }

    /// <summary>Takes a value away, with everything below it.</summary>
    public void Remove(string path)
    {
        string below = path + ConfigurationPath.KeyDelimiter;
        foreach (string gone in _places.Keys.Where(known => known.Equals(path, StringComparison.OrdinalIgnoreCase) || known.StartsWith(below, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _values.Remove(gone);
            _places.Remove(gone);
        }
    }

    /// <summary>Where a setting stands, or what it would belong to; null if nobody said anything about that.</summary>
    public string? PlaceOf(string path)
    {
        string? known = path;
        while (known is not null && !_places.ContainsKey(known))
        {
            known = ConfigurationPath.GetParentPath(known);
        }

        return known is null ? null : _places[known];
    }

    public IConfiguration ToConfiguration() =>
        new ConfigurationBuilder().AddInMemoryCollection(_values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Build();
}
