using System.Text.Json;
using Patchbay.Build.Text;

namespace Patchbay.Build.Assemblies;

/// <summary>Describes a JSON value where another one was expected.</summary>
internal static class JsonShape
{
    /// <summary>Gets the problem of the value at a path; null if it is of the expected kind.</summary>
    public static string? Is(JsonElement value, JsonValueKind expected, string path) =>
        value.ValueKind == expected ? null : $"\"{path}\" has to be {JsonWords.Of(expected)}, and is {JsonWords.Of(value.ValueKind)}";

    public static string? IsBoolean(JsonElement value, string path) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"\"{path}\" has to be true or false, and is {JsonWords.Of(value.ValueKind)}";

    public static string? IsTexts(JsonElement value, string path) =>
        Is(value, JsonValueKind.Array, path)
        ?? value.EnumerateArray().Select((item, index) => Is(item, JsonValueKind.String, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null);
}
