using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Configuration;

/// <summary>
/// Writes the JSON Schema of a host's <c>appsettings.json</c>, in the draft that editors know best. The file is one of several
/// that an editor merges, and describes only the sections with plugins.
/// </summary>
internal static class ConfigurationSchema
{
    /// <summary>The name of the file, the same in all projects.</summary>
    public const string FileName = "ConfigurationSchema.json";

    /// <summary>Creates the schema; null if there is nothing to configure.</summary>
    /// <param name="plugins">The plugins, each kind and name once.</param>
    /// <param name="layout">The layout of the host's configuration.</param>
    public static JsonObject? Create(IReadOnlyList<ManifestEntry> plugins, ConfigurationLayout layout)
    {
        IReadOnlyList<ConfigurationSection> sections = layout.SectionsFor(plugins);
        var root = new JsonObject { ["type"] = "object" };
        foreach (ConfigurationSection section in sections)
        {
            Add(root, section, plugins);
        }

        if (root["properties"] is null)
        {
            return null;
        }

        var definitions = new JsonObject(plugins
            .Where(plugin => plugin.Options is not null && sections.Any(section => section.Has(plugin)))
            .SelectMany(plugin => new PluginDefinition(plugin, PlaceholdersFor(plugin, sections)).Create()));
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["type"] = "object",
            ["properties"] = root["properties"]!.DeepClone(),
            ["definitions"] = definitions,
        };
    }

    private static void Add(JsonObject root, ConfigurationSection section, IReadOnlyList<ManifestEntry> plugins)
    {
        ManifestEntry[] members = [.. plugins.Where(section.Has)];
        if (members.Length == 0)
        {
            return;
        }

        JsonObject parent = root;
        foreach (string key in section.Path.Split(':'))
        {
            if (parent["properties"] is not JsonObject properties)
            {
                parent["properties"] = properties = [];
            }

            if (properties[key] is not JsonObject child)
            {
                properties[key] = child = new JsonObject { ["type"] = "object" };
            }

            parent = child;
        }

        parent["description"] = $"Each {string.Join(" or ", section.Kinds)}, under a name of its own.";
        parent["additionalProperties"] = InstanceSchema.Create(section, members);
    }

    private static string[] PlaceholdersFor(ManifestEntry plugin, IEnumerable<ConfigurationSection> sections) =>
        [.. sections.Where(section => section.Has(plugin)).SelectMany(section => section.Placeholders).Distinct(StringComparer.Ordinal)];
}
