using System.Text.Json.Nodes;

namespace Patchbay.Build.Manifests;

/// <summary>Fills in what the generator could not know: the assemblies that the finished plugin needs.</summary>
internal static class Placeholders
{
    private const string Assemblies = "$assemblies";

    /// <summary>A copy in which every text <c>$assemblies</c> is the array of file names.</summary>
    public static JsonNode? Fill(JsonNode? json, IReadOnlyList<string> assemblies) => json switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value, assemblies)))),
        JsonArray items => new JsonArray([.. items.Select(item => Fill(item, assemblies))]),
        JsonValue value when value.TryGetValue(out string? text) && text.Equals(Assemblies, StringComparison.Ordinal) =>
            new JsonArray([.. assemblies.Select(file => JsonValue.Create(file))]),
        _ => json?.DeepClone(),
    };
}
