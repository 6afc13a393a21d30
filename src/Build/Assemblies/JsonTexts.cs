using System.Text.Json;

namespace Patchbay.Build.Assemblies;

/// <summary>
/// Finds JSON that is valid and cannot be read: halves of surrogate pairs, and duplicate keys. Readers would fail on both much
/// later, with an exception that names neither location nor plugin.
/// </summary>
internal static class JsonTexts
{
    /// <summary>Gets the problem of the value or of any value in it; null if there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The path of the value, as <c>options.properties</c>; empty for the whole.</param>
    public static string? Problem(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String when !IsText(value) => $"\"{path}\" is no valid text: it has half of a surrogate pair",
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => Problem(item, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null),
        JsonValueKind.Object => ProblemOfKeys(value, path),
        _ => null,
    };

    public static bool IsText(JsonElement value) => IsReadable(() => value.GetString());

    private static string? ProblemOfKeys(JsonElement json, string path)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (!IsReadable(() => property.Name))
            {
                return $"a key{(path.Length == 0 ? "" : $" of \"{path}\"")} is no valid text: it has half of a surrogate pair";
            }

            string inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!keys.Add(property.Name))
            {
                return $"\"{inner}\" is there twice";
            }

            if (Problem(property.Value, inner) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    // The framework has no other way to detect this.
    private static bool IsReadable(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
