using Microsoft.Extensions.Configuration;

namespace Patchbay.ConfigFiles.Yaml;

/// <summary>Values by path (<c>accounts:alice:number</c>), each with its location; later values override earlier ones.</summary>
internal sealed class MergedValues
{
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _children = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values =>
        _entries.Where(entry => entry.Value.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Value!));

    /// <summary>Where the values and sections are written.</summary>
    public IEnumerable<KeyValuePair<string, ConfigurationLocation>> Locations => _entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Location));

    /// <summary>Sets a value, and replaces an earlier one.</summary>
    public void Set(string path, string value, ConfigurationLocation location)
    {
        Remove(path);
        Open(path, location);
        _entries[path] = new Entry(value, location);
    }

    /// <summary>Declares that there are values below a path.</summary>
    public void Open(string path, ConfigurationLocation location)
    {
        for (string? parent = ConfigurationPath.GetParentPath(path), child = path; parent is not null; child = parent, parent = ConfigurationPath.GetParentPath(parent))
        {
            if (_entries.TryGetValue(parent, out Entry? known) && known.Value is not null)
            {
                _entries[parent] = known with { Value = null };
            }

            if (!_children.TryGetValue(parent, out HashSet<string>? children))
            {
                _children.Add(parent, children = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            }

            if (!children.Add(child))
            {
                break;
            }
        }

        _entries[path] = new Entry(null, location);
    }

    /// <summary>Removes a value, with everything below it.</summary>
    public void Remove(string path)
    {
        _entries.Remove(path);
        if (_children.Remove(path, out HashSet<string>? children))
        {
            foreach (string child in children)
            {
                Remove(child);
            }
        }
    }

    private sealed record Entry(string? Value, ConfigurationLocation Location);
}
