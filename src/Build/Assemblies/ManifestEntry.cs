using System.Text.Json.Nodes;
using Patchbay.Build.Text;

namespace Patchbay.Build.Assemblies;

/// <summary>The manifest entry of a plugin, which the generator wrote into the assembly.</summary>
internal sealed record ManifestEntry(string Kind, string Name, JsonObject Json)
{
    public string Class => Text("class") ?? "";

    public string Plural => Text("plural") ?? Kind + "s";

    public string DisplayName => Text("displayName") ?? Name;

    public string? Description => Text("description");

    /// <summary>Whether the plugin is only described, and never created.</summary>
    public bool IsAbstract => Json["abstract"] is not null;

    /// <summary>The JSON Schema of its configuration, if it has any.</summary>
    public JsonObject? Options => Json["options"] as JsonObject;

    /// <summary>The constraints that the schema cannot express.</summary>
    public IEnumerable<string> RunTimeChecks => (Json["checkedAtRun"] as JsonArray ?? []).Select(check => (string)check!);

    public string? MetadataFile => Text("metadataFile");

    /// <summary>The entry point of the plugin: the group without its prefix, and the name in it.</summary>
    public (string Group, string Name)? EntryPoint =>
        Json["entryPoint"] is JsonObject entryPoint && Text(entryPoint, "group") is { } group && Text(entryPoint, "name") is { } name ? (group, name) : null;

    public override string ToString() => Words(Kind, Name);

    /// <summary>Gets the name of a plugin for messages: <c>device "wled"</c>.</summary>
    public static string Words(string kind, string name) => $"{ReadableText.Name(kind)} \"{ReadableText.Name(name)}\"";

    private string? Text(string key) => Text(Json, key);

    private static string? Text(JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
