using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Configuration;

/// <summary>A section of a host's configuration with plugins, in which every key is the name of a configured instance.</summary>
/// <param name="Path">The path of the section, for example <c>gateway:connectors</c>.</param>
/// <param name="Kinds">The kinds of plugins in it.</param>
internal sealed record ConfigurationSection(string Path, IReadOnlyList<string> Kinds)
{
    /// <summary>The default key with the name of the plugin.</summary>
    public const string DefaultTypeKey = "_type";

    private static readonly char[] s_separator = [';'];

    /// <summary>The key with the name of the plugin.</summary>
    public string TypeKey { get; init; } = DefaultTypeKey;

    /// <summary>The prefix of the plugin's name that is not part of that key's value; plugins without it are not in the section.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>Texts that are allowed for any value, because the host replaces them before it creates the plugin.</summary>
    public IReadOnlyList<string> Placeholders { get; init; } = [];

    /// <summary>Reads an item of the project, whose missing metadata is empty.</summary>
    public static ConfigurationSection Of(string path, string kinds, string typeKey, string namePrefix, string placeholders) => new(path.Trim(), List(kinds))
    {
        TypeKey = string.IsNullOrWhiteSpace(typeKey) ? DefaultTypeKey : typeKey.Trim(),
        NamePrefix = namePrefix.Trim(),
        Placeholders = List(placeholders),
    };

    /// <summary>Whether the plugin may be in the section.</summary>
    public bool Has(ManifestEntry plugin) =>
        !plugin.IsAbstract && Kinds.Contains(plugin.Kind, StringComparer.Ordinal) && plugin.Name.StartsWith(NamePrefix, StringComparison.Ordinal);

    private static string[] List(string texts) => texts.Split(s_separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
