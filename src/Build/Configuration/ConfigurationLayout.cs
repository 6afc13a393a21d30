using Patchbay.Build.Assemblies;
using Patchbay.Build.Messages;

namespace Patchbay.Build.Configuration;

/// <summary>
/// The sections of a host's configuration: those that the project names, and the plural of each kind that is in none of them.
/// </summary>
internal sealed class ConfigurationLayout(IReadOnlyList<ConfigurationSection> named)
{
    /// <summary>Gets the sections for the plugins, sorted by path.</summary>
    public IReadOnlyList<ConfigurationSection> SectionsFor(IReadOnlyList<ManifestEntry> plugins) =>
        [.. named.Concat(DefaultsFor(plugins)).OrderBy(section => section.Path, StringComparer.Ordinal)];

    /// <summary>Gets the problems of the named sections.</summary>
    public IEnumerable<BuildError> Check(IReadOnlyList<ManifestEntry> plugins) =>
        from section in named
        let problem = Problem(section, plugins)
        where problem is not null
        select BuildError.SectionWithoutPlugins(section.Path, problem);

    private string? Problem(ConfigurationSection section, IReadOnlyList<ManifestEntry> plugins)
    {
        string kinds = string.Join(", ", plugins.Select(plugin => plugin.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (section.Kinds.Count == 0)
        {
            return $"says of no kind what it has; add Kind, one of: {kinds}";
        }

        if (section.Kinds.FirstOrDefault(kind => !plugins.Any(plugin => plugin.Kind.Equals(kind, StringComparison.Ordinal))) is { } unknown)
        {
            return $"is for the kind \"{unknown}\", of which there is no plugin; there are: {kinds}";
        }

        if (!plugins.Any(section.Has))
        {
            return $"is for plugins whose names begin with \"{section.NamePrefix}\", and there are none";
        }

        if (plugins.Where(section.Has).GroupBy(plugin => plugin.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } ambiguous)
        {
            return $"has {string.Join(" and ", ambiguous)}, and nothing in a configuration says which of them is meant; make a section for each kind";
        }

        return named.First(other => other.Path.Equals(section.Path, StringComparison.Ordinal)) == section
            ? null
            : "is named twice; make one item of them, with all kinds: Kind=\"device;sensor\"";
    }

    // A kind without options, such as connector units, is usually not configured.
    private IEnumerable<ConfigurationSection> DefaultsFor(IEnumerable<ManifestEntry> plugins) => plugins
        .Where(plugin => plugin.Options is not null && !named.Any(section => section.Kinds.Contains(plugin.Kind, StringComparer.Ordinal)))
        .DistinctBy(plugin => plugin.Kind, StringComparer.Ordinal)
        .Select(plugin => new ConfigurationSection(plugin.Plural, [plugin.Kind]));
}
