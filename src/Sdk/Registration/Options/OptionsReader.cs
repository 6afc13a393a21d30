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
    private const char KeyDelimiter = ':';
    private readonly OptionsFindings _findings;
    private readonly string? _path;
    private readonly string[] _hostKeys;
    private readonly int _errorsBefore;
    private readonly int _first;
    private readonly int _count;
    private readonly bool _isNoSection;
    private int _next;
    private string _expected = "";
    private string? _assigned;

    internal OptionsReader(OptionsFindings findings, IConfiguration configuration, string[] reservedKeys)
    {
        _findings = findings;
        _errorsBefore = findings.Errors.Count;
        _hostKeys = reservedKeys;

        // Enumerated once: it tells all that is there, and costs more than looking the values up. All readers of a plugin keep
        // what they find in one list, each behind the other.
        _first = findings.Children.Count;
        foreach (IConfigurationSection section in configuration.GetChildren())
        {
            findings.Children.EnsureCapacity(OptionsFindings.TypicalChildren);
            findings.Children.Add(new OptionsChild(section, section.Path.LastIndexOf(KeyDelimiter) + 1));
        }

        _count = findings.Children.Count - _first;

        // Around a section may stand a class of the host's that is none: then its children know where it is.
        _path = (configuration as IConfigurationSection)?.Path ?? (_count == 0 ? null : ConfigurationPath.GetParentPath(Children[0].Section.Path));
    }

    /// <summary>Begins reading the section of a plugin, which may be a single value instead.</summary>
    internal static OptionsReader Of(OptionsFindings findings, IConfiguration configuration, string[] reservedKeys) =>
        configuration is IConfigurationSection { Value: { } delivered } section && findings.ValueOf(section, delivered) is { } text
            ? new OptionsReader(findings, section, reservedKeys, text)
            : new OptionsReader(findings, configuration, reservedKeys);

    // Without the value, which may be a secret; and without saying of each required key that it is missing.
    private OptionsReader(OptionsFindings findings, IConfigurationSection section, string[] reservedKeys, string text)
        : this(findings, section, reservedKeys)
    {
        _isNoSection = true;
        findings.AddError(
            section.Path, "the section of a plugin", SingleValue(text), "Write the plugin's options below it, each with its key.");
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

        bool isReplaced = Look(key) is { IsNothing: false };
        _findings.AddWarning(
            PathOf(Children[former].Section.Key),
            isReplaced ? $"\"{formerKey}\" has been renamed to \"{key}\", which is configured too and counts" : $"\"{formerKey}\" has been renamed to \"{key}\"",
            isReplaced ? "Remove it." : $"Rename it to \"{key}\".");
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
        _expected = expected;
        if (Look(key) is not { } found)
        {
            if (required)
            {
                Missing(key, expected);
            }

            return null;
        }

        if (found.HasChildren)
        {
            Add(key, expected, "a section or list", "Write the value itself, without keys below it.");
        }
        else if (found.IsNothing && required)
        {
            Nothing(key, expected);
        }

        return found.Value;
    }

    // What is null counts as missing: so another spelling, or a former key, is read in its place.
    private FoundValue? Look(string key)
    {
        if (Find(key) is not (>= 0 and var index))
        {
            return null;
        }

        FoundValue found = Read(Children[index].Section);
        return found.IsNothing && Other(key, index) is { } other ? other : found;
    }

    private FoundValue Read(IConfigurationSection section)
    {
        string? delivered = section.Value;
        if (!string.IsNullOrEmpty(delivered))
        {
            return new FoundValue(section, delivered, HasChildren: false);
        }

        bool hasChildren = delivered is null && section.GetChildren().Any();
        return new FoundValue(section, hasChildren ? null : _findings.ValueOf(section, delivered), hasChildren);
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
            if (children[index].ReadsAs(key))
            {
                children[index].IsRead = true;
                return index;
            }
        }

        return -1;
    }

    // What else reads as the key, beside what was found, and is not nothing.
    private FoundValue? Other(string key, int found)
    {
        FoundValue? first = null;
        for (int index = 0; index < _count; index++)
        {
            if (index != found && Children[index].ReadsAs(key))
            {
                Children[index].IsRead = true;
                first = first is null && Read(Children[index].Section) is { IsNothing: false } other ? other : first;
            }
        }

        return first;
    }

    // An error names the key as documents do; its place is where it is written.
    private void Add(string key, string expected, string found, string suggestion)
    {
        string path = PathOf(key);
        if (Look(key)?.Section.Path is { } written && !written.Equals(path, StringComparison.Ordinal))
        {
            _findings.WrittenAt[path] = written;
        }

        _findings.AddError(path, expected, found, suggestion);
    }

    // What stands for a whole configuration has an empty path.
    private string PathOf(string key) => string.IsNullOrEmpty(_path) ? key : ConfigurationPath.Combine(_path, key);

    /// <summary>What a key leads to, as a newer provider of JSON delivers it.</summary>
    private readonly record struct FoundValue(IConfigurationSection Section, string? Value, bool HasChildren)
    {
        public bool IsNothing => Value is null && !HasChildren;
    }
}
