using System.Text.Json.Nodes;

namespace Patchbay.Build.Configuration;

/// <summary>
/// Rewrites an options schema (2020-12, one document a plugin) for editors (draft 7, many plugins in one document): references
/// point to the new locations of their targets, annotations become those that editors show, and secrets are not required, as they do
/// not belong into a file.
/// </summary>
internal sealed class OptionsRewriting(Func<string, string> reference, IReadOnlyList<string> placeholders)
{
    private const string OurPrefix = "x-";

    /// <summary>Rewrites the schema of a section, or of any other value.</summary>
    public JsonObject Section(JsonObject schema)
    {
        HashSet<string> secrets = Secrets(schema);
        var result = new JsonObject();
        foreach ((string keyword, JsonNode? value) in schema)
        {
            JsonNode? rewritten = keyword switch
            {
                "$defs" or "$ref" => null,
                "properties" => Properties((JsonObject)value!),
                "required" => Without(secrets, (JsonArray)value!),
                "items" or "additionalProperties" or "not" when value is JsonObject child => Section(child),
                "allOf" or "anyOf" => Alternatives((JsonArray)value!, secrets),
                _ when keyword.StartsWith(OurPrefix, StringComparison.Ordinal) => null,
                _ => value?.DeepClone(),
            };
            if (rewritten is not null)
            {
                result.Add(keyword, rewritten);
            }
        }

        if (schema["$ref"] is { } target)
        {
            AddReference(result, reference((string)target!));
        }

        return result;
    }

    private static HashSet<string> Secrets(JsonObject schema) =>
        [.. from property in schema["properties"] as JsonObject ?? [] where property.Value?["writeOnly"] is not null select property.Key];

    private static JsonArray? Without(HashSet<string> secrets, JsonArray required)
    {
        JsonNode?[] others = [.. required.Where(key => !secrets.Contains((string)key!)).Select(key => key!.DeepClone())];
        return others.Length == 0 ? null : new JsonArray(others);
    }

    // Draft 7 ignores the keywords beside a reference.
    private static void AddReference(JsonObject schema, string target)
    {
        var alone = new JsonObject { ["$ref"] = target };
        if (schema["allOf"] is JsonArray all)
        {
            all.Add((JsonNode)alone);
        }
        else
        {
            schema["allOf"] = new JsonArray(alone);
        }
    }

    private JsonArray? Alternatives(JsonArray schemas, HashSet<string> secrets)
    {
        // A list of keys, current and former, one of which is required.
        JsonObject[] rest = [.. schemas.Cast<JsonObject>().Where(schema => !IsAboutSecret(schema))];
        return rest.Length == 0 ? null : new JsonArray([.. rest.Select(Section)]);

        bool IsAboutSecret(JsonObject schema) => schema["anyOf"] is JsonArray keys
            && keys.Any(key => key?["required"] is JsonArray required && required.Any(one => secrets.Contains((string)one!)));
    }

    private JsonObject Properties(JsonObject properties)
    {
        var result = new JsonObject();
        string current = "";
        foreach ((string key, JsonNode? value) in properties)
        {
            var schema = (JsonObject)value!;
            JsonObject property = Section(schema);
            if ((property["description"] ?? property["title"])?.DeepClone() is { } description)
            {
                property["description"] = description; // Editors show no titles.
            }

            if ((string?)schema["x-expects"] is { } expected)
            {
                property["errorMessage"] = $"Expected {expected}.";
            }

            // A former key follows the current one.
            if (schema["deprecated"] is null)
            {
                current = key;
            }
            else
            {
                property["deprecationMessage"] = $"Renamed to \"{current}\".";
            }

            result.Add(key, PlaceholderValues.Allow(property, placeholders));
        }

        return result;
    }
}
