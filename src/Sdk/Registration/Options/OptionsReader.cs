using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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
    private readonly OptionsFindings _findings;
    private readonly string? _path;
    private readonly IReadOnlyList<string> _hostKeys;
    private readonly Child[] _children;
    private readonly int _errorsBefore;
    private int _next;

    internal OptionsReader(OptionsFindings findings, IConfiguration configuration, IReadOnlyList<string> hostKeys)
    {
        _findings = findings;
        _errorsBefore = findings.Errors.Count;
        _path = (configuration as IConfigurationSection)?.Path;
        _hostKeys = hostKeys;

        // Enumerated once: it tells all that is there, and costs more than looking the values up.
        _children = [.. configuration.GetChildren().Select(section => new Child(section))];
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
        if (!TryFind(formerKey, out Child? former))
        {
            return;
        }

        bool isReplaced = TryFind(key, out _);
        _findings.Warnings.Add(new ConfigurationWarning(
            PathOf(former.Section.Key),
            isReplaced ? $"\"{formerKey}\" has been renamed to \"{key}\", which is configured too and counts" : $"\"{formerKey}\" has been renamed to \"{key}\"",
            isReplaced ? "Remove it." : $"Rename it to \"{key}\"."));
        if (!isReplaced)
        {
            former.Alias = key;
        }
    }

    private string? Value(string key, bool required, string expected)
    {
        if (!TryFind(key, out Child? child))
        {
            if (required)
            {
                Missing(key, expected);
            }

            return null;
        }

        if (child.Section.Value is { } value)
        {
            return value;
        }

        if (child.Section.GetChildren().Any())
        {
            _findings.Errors.Add(new ConfigurationError(PathOf(key), expected, "a section or list", "Write the value itself, without keys below it."));
        }
        else if (required)
        {
            Nothing(key, expected);
        }

        return null;
    }

    // Options are mostly written in the order in which they are declared: so the next one is tried first.
    private bool TryFind(string key, [NotNullWhen(true)] out Child? found)
    {
        found = null;
        for (int i = 0; i < _children.Length; i++)
        {
            int index = (_next + i) % _children.Length;
            Child child = _children[index];
            string written = child.Alias ?? child.Section.Key;
            if (written.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                _next = index + 1;
                found = child;
                break;
            }

            if (PlainKey.Same(written, key) && (found is null || index < Array.IndexOf(_children, found)))
            {
                found = child;
            }
        }

        if (found is not null)
        {
            found.IsRead = true;
        }

        return found is not null;
    }

    private string PathOf(string key) => _path is null ? key : ConfigurationPath.Combine(_path, key);

    private sealed class Child(IConfigurationSection section)
    {
        public IConfigurationSection Section => section;

        public bool IsRead { get; set; }

        /// <summary>The present key of what is written under a former one.</summary>
        public string? Alias { get; set; }
    }
}
