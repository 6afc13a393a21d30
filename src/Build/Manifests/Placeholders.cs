using System.Text.Json.Nodes;

namespace Patchbay.Build.Manifests;

/// <summary>Replaces the placeholders of the generator: the files that the finished plugin needs.</summary>
internal static class Placeholders
{
    private const string Metadata = "metadata";
    private const string Dependencies = "dependencies";
    private const string Assemblies = "$assemblies";

    /// <summary>Creates a copy with the files as dependencies, unless the author states them.</summary>
    public static JsonObject Fill(JsonObject entry, Func<IReadOnlyList<string>> files)
    {
        var filled = (JsonObject)entry.DeepClone();
        if (filled[Metadata] is JsonObject metadata
            && metadata[Dependencies] is JsonValue value && value.TryGetValue(out string? text) && text.Equals(Assemblies, StringComparison.Ordinal))
        {
            metadata[Dependencies] = new JsonArray([.. files().Select(file => JsonValue.Create(file))]);
        }

        return filled;
    }
}
