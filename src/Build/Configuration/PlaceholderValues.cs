using System.Text.Json.Nodes;

namespace Patchbay.Build.Configuration;

/// <summary>Allows the texts that a host replaces by values of its own wherever a value is.</summary>
internal static class PlaceholderValues
{
    // Annotations of the option, not constraints of its value.
    private static readonly HashSet<string> s_annotations =
        new(["title", "description", "default", "examples", "deprecated", "deprecationMessage", "writeOnly"], StringComparer.Ordinal);

    public static JsonObject Allow(JsonObject schema, IReadOnlyList<string> placeholders)
    {
        if (placeholders.Count == 0 || IsSection(schema) || IsAnyText(schema))
        {
            return schema;
        }

        var result = new JsonObject();
        var value = new JsonObject();
        foreach ((string keyword, JsonNode? content) in schema)
        {
            (s_annotations.Contains(keyword) ? result : value).Add(keyword, content?.DeepClone());
        }

        var words = new JsonObject { ["enum"] = new JsonArray([.. placeholders.Select(placeholder => JsonValue.Create(placeholder))]) };
        result.Add("anyOf", new JsonArray(value, words));
        return result;
    }

    private static bool IsSection(JsonObject schema) => schema.ContainsKey("properties") || !schema.ContainsKey("type");

    private static bool IsAnyText(JsonObject schema) =>
        schema.All(keyword => keyword.Key is "type" or "errorMessage" || s_annotations.Contains(keyword.Key))
        && (schema["type"] is JsonArray types ? types : [schema["type"]!.DeepClone()]).Any(type => "string".Equals((string?)type, StringComparison.Ordinal));
}
