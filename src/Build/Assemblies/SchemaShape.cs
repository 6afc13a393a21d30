using System.Text.Json;

namespace Patchbay.Build.Assemblies;

/// <summary>Checks that the options schema of an entry has the shape that schemas and pages are made from.</summary>
internal static class SchemaShape
{
    private const string OwnDefinitions = "#/$defs/";

    /// <summary>Gets the problem of the schema of all options; null if there is none.</summary>
    public static string? Problem(JsonElement schema, string path)
    {
        HashSet<string> definitions = schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$defs", out JsonElement defined) && defined.ValueKind == JsonValueKind.Object
            ? [.. defined.EnumerateObject().Select(definition => definition.Name)]
            : [];
        return Of(schema, path, definitions);
    }

    private static string? Of(JsonElement schema, string path, HashSet<string> definitions) =>
        JsonShape.Is(schema, JsonValueKind.Object, path)
        ?? First(schema.EnumerateObject().Select(keyword => Keyword(keyword, $"{path}.{keyword.Name}", definitions)));

    private static string? Keyword(JsonProperty keyword, string path, HashSet<string> definitions) => keyword.Name switch
    {
        "properties" or "$defs" => JsonShape.Is(keyword.Value, JsonValueKind.Object, path)
            ?? First(keyword.Value.EnumerateObject().Select(property => Of(property.Value, $"{path}.{property.Name}", definitions))),
        "allOf" or "anyOf" => JsonShape.Is(keyword.Value, JsonValueKind.Array, path)
            ?? First(keyword.Value.EnumerateArray().Select((choice, index) => Of(choice, $"{path}[{index}]", definitions))),
        "items" or "additionalProperties" or "not" => keyword.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Of(keyword.Value, path, definitions),
        "required" => JsonShape.IsTexts(keyword.Value, path),
        "type" => keyword.Value.ValueKind == JsonValueKind.Array ? JsonShape.IsTexts(keyword.Value, path) : JsonShape.Is(keyword.Value, JsonValueKind.String, path),
        "enum" or "examples" => JsonShape.Is(keyword.Value, JsonValueKind.Array, path),
        "title" or "description" or "pattern" or "format" or "x-expects" or "x-default" => JsonShape.Is(keyword.Value, JsonValueKind.String, path),
        "deprecated" or "writeOnly" => JsonShape.IsBoolean(keyword.Value, path),
        "x-order" => JsonShape.Is(keyword.Value, JsonValueKind.Number, path) ?? (keyword.Value.TryGetInt32(out _) ? null : $"\"{path}\" has to be a whole number"),
        "$ref" => JsonShape.Is(keyword.Value, JsonValueKind.String, path) ?? Reference(keyword.Value.GetString()!, path, definitions),
        _ => null,
    };

    private static string? Reference(string target, string path, HashSet<string> definitions) =>
        target.Equals("#", StringComparison.Ordinal) || (target.StartsWith(OwnDefinitions, StringComparison.Ordinal) && definitions.Contains(target[OwnDefinitions.Length..]))
            ? null
            : $"\"{path}\" is \"{target}\", which is not in the schema";

    private static string? First(IEnumerable<string?> problems) => problems.FirstOrDefault(problem => problem is not null);
}
