using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Configuration;

/// <summary>Writes the schema of a configured instance: the name of the plugin, and the options of that plugin.</summary>
internal static class InstanceSchema
{
    public static JsonObject Create(ConfigurationSection section, IReadOnlyList<ManifestEntry> plugins)
    {
        // Nothing is required without the key: a file such as appsettings.Development.json may be a layer over one that has it.
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [section.TypeKey] = TypeKey(section, plugins) },
        };
        ManifestEntry[] configurable = [.. plugins.Where(plugin => plugin.Options is not null)];
        if (configurable.Length > 0)
        {
            schema["allOf"] = new JsonArray([.. configurable.Select(plugin => Choice(section, plugin))]);
        }

        return schema;
    }

    private static JsonObject TypeKey(ConfigurationSection section, IReadOnlyList<ManifestEntry> plugins)
    {
        // Plugins of two kinds may have one name, of which the build warns: then either is allowed.
        plugins = [.. plugins.DistinctBy(plugin => plugin.Name, StringComparer.Ordinal)];
        string[] descriptions = [.. plugins.Select(plugin => plugin.Description is { } description ? $"{plugin.DisplayName}. {description}" : plugin.DisplayName)];
        return new JsonObject
        {
            ["description"] = $"Which {string.Join(" or ", section.Kinds)} it is.",
            ["type"] = "string",
            ["enum"] = new JsonArray([.. plugins.Select(plugin => JsonValue.Create(Name(section, plugin)))]),

            // These are no part of JSON Schema; the first is for VS Code, the second for Rider.
            ["enumDescriptions"] = new JsonArray([.. descriptions.Select(description => JsonValue.Create(description))]),
            ["x-intellij-enum-metadata"] = new JsonObject(plugins.Zip(descriptions, (plugin, description) =>
                KeyValuePair.Create<string, JsonNode?>(Name(section, plugin), new JsonObject { ["description"] = description }))),
        };
    }

    private static JsonObject Choice(ConfigurationSection section, ManifestEntry plugin) => new()
    {
        ["if"] = new JsonObject
        {
            ["required"] = new JsonArray(JsonValue.Create(section.TypeKey)),
            ["properties"] = new JsonObject { [section.TypeKey] = new JsonObject { ["const"] = Name(section, plugin) } },
        },
        ["then"] = new JsonObject { ["$ref"] = PluginDefinition.ReferenceTo(plugin) },
    };

    private static string Name(ConfigurationSection section, ManifestEntry plugin) => plugin.Name[section.NamePrefix.Length..];
}
