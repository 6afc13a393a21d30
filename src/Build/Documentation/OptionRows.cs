using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Patchbay.Build.Documentation;

/// <summary>Reads the rows of a table of options from an options schema: keys, then those within their values.</summary>
internal sealed class OptionRows
{
    private const string Root = "#";

    // For a document, not for HTML.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _schema;
    private readonly List<DocumentedOption> _rows = [];

    // The keys of the enclosing options types that contain themselves.
    private readonly Dictionary<string, string> _around = new(StringComparer.Ordinal);

    private OptionRows(JsonObject schema) => _schema = schema;

    public static IReadOnlyList<DocumentedOption> Of(JsonObject schema)
    {
        var rows = new OptionRows(schema);
        rows._around.Add(Root, "");
        rows.AddSection(schema, prefix: "");
        return rows._rows;
    }

    private void AddSection(JsonObject section, string prefix)
    {
        if (section["properties"] is not JsonObject properties)
        {
            return;
        }

        HashSet<string> required = [.. Texts(section["required"]), .. CurrentOfRenamed(section)];
        List<(string Key, JsonObject Schema, List<string> FormerKeys)> options = [];
        foreach ((string key, JsonNode? value) in properties)
        {
            // A former key follows the current one.
            if (value!["deprecated"] is not null && options.Count > 0)
            {
                options[^1].FormerKeys.Add(prefix + key);
            }
            else
            {
                options.Add((key, (JsonObject)value, []));
            }
        }

        foreach ((string key, JsonObject schema, List<string> formerKeys) in options.OrderBy(option => (int?)option.Schema["x-order"] ?? 0))
        {
            Add(prefix + key, schema, required.Contains(key), formerKeys);
        }
    }

    private void Add(string key, JsonObject schema, bool isRequired, IReadOnlyList<string> formerKeys)
    {
        string? reference = (string?)schema["$ref"];
        _rows.Add(new DocumentedOption(key, reference is null ? TypeOf(schema) : "object")
        {
            IsRequired = isRequired,
            Default = Default(schema),
            Expected = reference is not null && _around.TryGetValue(reference, out string? at) ? Again(at) : Expected(schema),
            Meaning = [.. new[] { (string?)schema["title"], (string?)schema["description"] }.OfType<string>().Distinct(StringComparer.Ordinal)],
            Example = schema["examples"] is JsonArray { Count: > 0 } examples ? Code(examples[0]!) : null,
            FormerKeys = formerKeys,
        });
        AddInside(key, schema, reference);
    }

    private void AddInside(string key, JsonObject schema, string? reference)
    {
        if (reference is not null)
        {
            if (_around.TryAdd(reference, key))
            {
                AddSection((JsonObject)_schema["$defs"]![reference[(reference.LastIndexOf('/') + 1)..]]!, key + ":");
                _around.Remove(reference);
            }

            return;
        }

        AddSection(schema, key + ":");
        if (schema["items"] is JsonObject item)
        {
            Add(key + ":0", item, isRequired: false, []);
        }

        if (schema["additionalProperties"] is JsonObject value)
        {
            Add(key + ":<key>", value, isRequired: false, []);
        }
    }

    // A section has the defaults of its keys.
    private static string? Default(JsonObject schema) =>
        schema["writeOnly"] is not null || schema["properties"] is not null ? null
        : schema["default"] is { } value ? Code(value)
        : (string?)schema["x-default"];

    private static string Again(string path) => path.Length == 0 ? "a section with the keys of this table" : $"a section with the keys of {path}";

    // The phrase of a number has the limits of its attributes; those of its type are in the schema only.
    private static string Expected(JsonObject schema)
    {
        string phrase = (string?)schema["x-expects"] ?? "";
        if (TypeOf(schema) is not "integer"
            || schema["minimum"]?.ToJsonString() is not { } min || schema["maximum"]?.ToJsonString() is not { } max
            || phrase.Contains(max, StringComparison.Ordinal) || max.Length >= int.MaxValue.ToString(provider: null).Length)
        {
            return phrase;
        }

        string limits = $"{min} to {max}";
        return phrase.Length == 0 ? limits : $"{phrase} ({limits})";
    }

    private static IEnumerable<string> CurrentOfRenamed(JsonObject section) =>
        from condition in section["allOf"] as JsonArray ?? []
        where condition?["anyOf"] is JsonArray
        from key in Texts(condition!["anyOf"]![0]?["required"]).Take(1)
        select key;

    private static IEnumerable<string> Texts(JsonNode? array) => (array as JsonArray ?? []).Select(text => (string)text!);

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => Texts(types).First(type => type is not "null"),
        { } type => (string)type!,
        null => "",
    };

    private static string Code(JsonNode value) => value.ToJsonString(s_readable);
}
