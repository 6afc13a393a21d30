using System.Text.Encodings.Web;
using System.Text.Json;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Inputs of the table: text that begins with <c>[</c> or <c>{</c> is JSON, all other is the text of a value.</summary>
internal static class Written
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(string text) => text is ['[' or '{', ..] ? text : JsonSerializer.Serialize(text, AsItIs);
}
