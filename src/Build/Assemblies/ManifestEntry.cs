using System.Reflection.Metadata;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Patchbay.Build.Assemblies;

/// <summary>What the generator wrote of one plugin into the assembly.</summary>
internal sealed record ManifestEntry(string Kind, string Name, JsonObject Json)
{
    private const string Attribute = "Patchbay.Registration.PluginManifestEntryAttribute";

    public string Class => Text("class") ?? "";

    public string Plural => Text("plural") ?? Kind + "s";

    public string DisplayName => Text("displayName") ?? Name;

    public string? Description => Text("description");

    /// <summary>Whether the plugin is described and never created.</summary>
    public bool IsAbstract => Json["abstract"] is not null;

    /// <summary>The JSON Schema of its configuration, if it has any.</summary>
    public JsonObject? Options => Json["options"] as JsonObject;

    /// <summary>What the schema cannot express.</summary>
    public IEnumerable<string> CheckedAtRun => (Json["checkedAtRun"] as JsonArray ?? []).Select(rule => (string)rule!);

    public string? MetadataFile => Text("metadataFile");

    /// <summary>Where the plugin is listed: the group without its prefix, and the name in it.</summary>
    public (string Group, string Name)? EntryPoint =>
        Json["entryPoint"] is JsonObject entryPoint && Text(entryPoint, "group") is { } group && Text(entryPoint, "name") is { } name ? (group, name) : null;

    public override string ToString() => $"{Kind} \"{Name}\"";

    /// <exception cref="UnreadableAssemblyException">An entry is not what the generator writes.</exception>
    public static IReadOnlyList<ManifestEntry> ReadAll(MetadataReader metadata) =>
        [.. Attributes(metadata)
            .Select(attribute => Read(metadata, attribute))
            .OrderBy(entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Class, StringComparer.Ordinal)];

    public static bool AreIn(MetadataReader metadata) => Attributes(metadata).Any();

    private static IEnumerable<CustomAttributeHandle> Attributes(MetadataReader metadata) =>
        !metadata.IsAssembly ? [] : metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Where(attribute => metadata.AttributeName(attribute).Equals(Attribute, StringComparison.Ordinal));

    private static ManifestEntry Read(MetadataReader metadata, CustomAttributeHandle attribute)
    {
        // ECMA-335 II.23.3: a prolog of two bytes, then the fixed arguments, here three strings.
        BlobReader value = metadata.GetBlobReader(metadata.GetCustomAttribute(attribute).Value);
        value.ReadUInt16();
        string kind = value.ReadSerializedString() ?? "";
        string name = value.ReadSerializedString() ?? "";
        string json = value.ReadSerializedString() ?? "";
        try
        {
            return new ManifestEntry(kind, name, Parse(json));
        }
        catch (JsonException exception)
        {
            throw new UnreadableAssemblyException($"the manifest entry of {kind} \"{name}\" is not a JSON object: {exception.Message}", exception);
        }
    }

    private static JsonObject Parse(string json)
    {
        // A node reads its members lazily and would throw on a doubled key much later.
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? (JsonObject)JsonNode.Parse(json)!
            : throw new JsonException($"it is a JSON {document.RootElement.ValueKind}.");
    }

    private string? Text(string key) => Text(Json, key);

    private static string? Text(JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
