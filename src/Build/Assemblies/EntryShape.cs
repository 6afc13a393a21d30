using System.Text.Json;

namespace Patchbay.Build.Assemblies;

/// <summary>
/// Checks that a manifest entry has the shape that the generator writes, before it is read: an entry may also be written by hand,
/// by a tool, or by another version of the generator.
/// </summary>
internal static class EntryShape
{
    private static readonly string[] s_required = ["class", "displayName"];

    /// <summary>Gets the problem of an entry; null if there is none.</summary>
    /// <param name="kind">The kind that the attribute names.</param>
    /// <param name="name">The name that the attribute names.</param>
    /// <param name="entry">The entry.</param>
    public static string? Problem(string kind, string name, JsonElement entry)
    {
        if (kind.Trim().Length == 0 || name.Trim().Length == 0)
        {
            return "it has no kind or no name";
        }

        return JsonShape.Is(entry, JsonValueKind.Object, "the entry")
            ?? JsonTexts.Problem(entry, "")
            ?? s_required.Select(key => Required(entry, key)).FirstOrDefault(problem => problem is not null)
            ?? Same(entry, "kind", kind)
            ?? Same(entry, "name", name)
            ?? Members(entry)
            ?? (entry.TryGetProperty("options", out JsonElement options) ? SchemaShape.Problem(options, "options") : null);
    }

    /// <summary>Gets the class that the entry names, if any.</summary>
    public static string? ClassOf(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("class", out JsonElement name) && name.ValueKind == JsonValueKind.String && JsonTexts.IsText(name)
            ? name.GetString()
            : null;

    private static string? Members(JsonElement entry)
    {
        foreach (JsonProperty member in entry.EnumerateObject())
        {
            string? problem = member.Name switch
            {
                "plural" or "description" or "metadataFile" => JsonShape.Is(member.Value, JsonValueKind.String, member.Name),
                "abstract" => JsonShape.Is(member.Value, JsonValueKind.True, member.Name),
                "members" or "checkedAtRun" => JsonShape.IsTexts(member.Value, member.Name),
                "entryPoint" => JsonShape.Is(member.Value, JsonValueKind.Object, member.Name) ?? Required(member.Value, "group", "entryPoint.") ?? Required(member.Value, "name", "entryPoint."),
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Required(JsonElement json, string key, string prefix = "") =>
        !json.TryGetProperty(key, out JsonElement value) ? $"\"{prefix}{key}\" is missing" : JsonShape.Is(value, JsonValueKind.String, prefix + key);

    private static string? Same(JsonElement entry, string key, string expected) =>
        Required(entry, key) ?? (entry.GetProperty(key).ValueEquals(expected) ? null : $"\"{key}\" is \"{entry.GetProperty(key).GetString()}\", but the attribute says \"{expected}\"");
}
