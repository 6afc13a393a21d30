using System.Text.Json;

namespace Patchbay.Build.Text;

/// <summary>What people call the kinds of JSON values.</summary>
internal static class JsonWords
{
    public static string Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
