using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Registration;

/// <summary>
/// Reads a plugin's options out of a configuration section and collects everything that is wrong. Used by generated
/// binders. Every method returns null both for a missing key and for a value that it could not read; the difference
/// is in what was collected.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OptionsReader
{
    private const string TypeKey = "_type";

    private readonly OptionsFindings _findings;
    private readonly string? _path;
    private readonly string[] _hostKeys;
    private readonly int _errorsBefore;
    private readonly int _first;
    private readonly int _count;
    private int _next;

    internal OptionsReader(OptionsFindings findings, IConfiguration configuration, string[] hostKeys)
    {
        _findings = findings;
        _errorsBefore = findings.Errors.Count;
        _path = (configuration as IConfigurationSection)?.Path;
        _hostKeys = hostKeys;

        // Enumerated once: it tells all that is there, and costs more than looking the values up. All readers of a plugin keep
        // what they find in one list, each behind the other.
        _first = findings.Children.Count;
        int keyStart = _path is null ? 0 : _path.Length + ConfigurationPath.KeyDelimiter.Length;
        foreach (IConfigurationSection section in configuration.GetChildren())
        {
            findings.Children.Add(new OptionsChild(section, keyStart));
        }

        _count = findings.Children.Count - _first;
    }

    /// <summary>Whether anything was wrong so far, in what this reader reads and below it.</summary>
    public bool HasErrors => _findings.Errors.Count > _errorsBefore;

    /// <summary>Ends reading.</summary>
    /// <exception cref="PluginConfigurationException">Anything was wrong.</exception>
    public void ThrowIfInvalid() => _findings.End();

    /// <summary>Reads an option also by a key that it had before.</summary>
    /// <param name="key">The key in snake_case.</param>
    /// <param name="formerKey">The old key.</param>
    public void AcceptFormerKey(string key, string formerKey)
    {
        int former = Find(formerKey);
        if (former < 0)
        {
            return;
        }

        bool isReplaced = Find(key) >= 0;
        _findings.Warnings.Add(new ConfigurationWarning(
            PathOf(Children[former].Section.Key),
            isReplaced ? $"\"{formerKey}\" has been renamed to \"{key}\", which is configured too and counts" : $"\"{formerKey}\" has been renamed to \"{key}\"",
            isReplaced ? "Remove it." : $"Rename it to \"{key}\"."));
        if (!isReplaced)
        {
            Children[former].Alias = key;
        }
    }

    // To be asked for anew where a nested reader may have added its keys: the list may lie elsewhere then. What is only read of an
    // older span, as sections are, stays right.
    private Span<OptionsChild> Children => CollectionsMarshal.AsSpan(_findings.Children).Slice(_first, _count);

    private string? Value(string key, bool required, string expected)
    {
        if (!TryFind(key, out IConfigurationSection? section))
        {
            if (required)
            {
                Missing(key, expected);
            }

            return null;
        }

        if (section.Value is { } value)
        {
            return value;
        }

        if (section.GetChildren().Any())
        {
            _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, "a section or list", "Write the value itself, without keys below it."));
        }
        else if (required)
        {
            Nothing(key, expected);
        }

        return null;
    }

    private bool TryFind(string key, [NotNullWhen(true)] out IConfigurationSection? section)
    {
        int index = Find(key);
        section = index < 0 ? null : Children[index].Section;
        return section is not null;
    }

    // The key as it stands goes before others that read the same. Children are sorted, and so are the entries of a list
    // when they are read: so the search begins behind what was found last.
    private int Find(string key)
    {
        Span<OptionsChild> children = Children;
        int index = _next;
        for (int i = 0; i < children.Length; i++, index++)
        {
            index = index < children.Length ? index : 0;
            if (children[index].Is(key))
            {
                _next = index + 1;
                children[index].IsRead = true;
                return index;
            }
        }

        for (index = 0; index < children.Length; index++)
        {
            // By this key the host chose the plugin: it is no "type" of the plugin's.
            if (PlainKey.Same(children[index].Key, key) && !children[index].Is(TypeKey))
            {
                children[index].IsRead = true;
                return index;
            }
        }

        return -1;
    }

    private string PathOf(string key) => _path is null ? key : ConfigurationPath.Combine(_path, key);
}
