using Microsoft.Extensions.Configuration;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>
/// Options as a configuration. It is a provider of a file, so that file and line of an error are found, but follows none: who reads the file says what is in it.
/// </summary>
internal sealed class OptionsProvider() : FileConfigurationProvider(new OptionsSource())
{
    private Dictionary<string, List<string>> _children = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Replaces all options, and tells who follows them if they differ.</summary>
    public void Publish(Dictionary<string, string?> options, ReadFile? file)
    {
        if (file is not null)
        {
            Source.FileProvider = file;
            Source.Path = file.Name;
        }

        bool isSame = Data.Count == options.Count && options.All(option => Data.TryGetValue(option.Key, out string? value) && string.Equals(value, option.Value, StringComparison.Ordinal));
        if (!isSame)
        {
            _children = Children(options.Keys);
            Data = options;
            OnReload();
        }
    }

    /// <summary>Does nothing: what there is was published.</summary>
    public override void Load()
    {
    }

    /// <summary>Does nothing: what there is was published.</summary>
    public override void Load(Stream stream)
    {
    }

    // That of the framework compares all keys for each section, which with many instances takes longer than all else.
    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        IEnumerable<string> own = _children.TryGetValue(parentPath ?? "", out List<string>? keys) ? keys : [];
        return earlierKeys.TryGetNonEnumeratedCount(out int earlier) && earlier == 0 ? own : earlierKeys.Concat(own).Order(ConfigurationKeyComparer.Instance);
    }

    private static Dictionary<string, List<string>> Children(IEnumerable<string> paths)
    {
        var children = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths)
        {
            for (string? current = path; current is not null && known.Add(current);)
            {
                string? parent = ConfigurationPath.GetParentPath(current);
                if (!children.TryGetValue(parent ?? "", out List<string>? siblings))
                {
                    children.Add(parent ?? "", siblings = []);
                }

                siblings.Add(ConfigurationPath.GetSectionKey(current));
                current = parent;
            }
        }

        foreach (List<string> siblings in children.Values)
        {
            siblings.Sort(ConfigurationKeyComparer.Instance.Compare);
        }

        return children;
    }

    private sealed class OptionsSource : FileConfigurationSource
    {
        public override IConfigurationProvider Build(IConfigurationBuilder builder) => throw new NotSupportedException("The provider is made without a builder.");
    }
}
