using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>A row of a table: what a client sends, and what it is answered.</summary>
/// <param name="Text">The row as it was written.</param>
/// <param name="Call">A list of JSON; or <c>/endpoint?argument/argument</c>, for HTTP; or <c>wait 61</c>, which lets seconds pass.</param>
/// <param name="Path">Which value of the answer is compared; empty for all of it.</param>
/// <param name="Answer">The answer, in which # stands for any whole number.</param>
internal sealed record TableRow(string Text, string Call, string Path, string Answer)
{
    /// <summary>Reads a table: <c>["enable", "device1"] => {"Enabled":"device1"}</c>. An answer like <c>ERROR Invalid syntax</c> is the object with that text.</summary>
    public static IEnumerable<TableRow> Read(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row =>
        {
            string[] sides = row.Split(" => ", 2, StringSplitOptions.TrimEntries);
            int end = sides[0].StartsWith('[') ? End(sides[0]) : sides[0].Length;
            return new TableRow(row, sides[0][..end], sides[0][end..].TrimStart('.'), sides.Length == 1 ? "" : Full(sides[1]));
        });

    /// <summary>The name of the endpoint; empty for what is no list of JSON.</summary>
    public string Endpoint => Call.StartsWith('[') ? JsonElement.Parse(Call)[0].GetString()! : "";

    /// <summary>What is sent by HTTP for the same call; null if one of its arguments is no text, or has what a URL cannot have.</summary>
    public string? Target
    {
        get
        {
            if (Call.StartsWith('/'))
            {
                return Call;
            }

            JsonElement[] all = [.. JsonElement.Parse(Call).EnumerateArray()];
            return all.All(argument => argument.ValueKind == JsonValueKind.String && !argument.GetString()!.AsSpan().ContainsAny(" /?\n"))
                ? $"/{all[0].GetString()}{(all.Length == 1 ? "" : "?")}{string.Join('/', all.Skip(1).Select(argument => argument.GetString()))}"
                : null;
        }
    }

    public bool Matches(string value) => Regex.IsMatch(value, $"^{Regex.Escape(Answer).Replace("\\#", "\\d+", StringComparison.Ordinal)}$", RegexOptions.NonBacktracking);

    private static string Full(string answer) => answer.StartsWith("ERROR ", StringComparison.Ordinal) ? $$"""{"ERROR":"{{answer[6..].Replace("\"", "\\\"")}}"}""" : answer;

    private static int End(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        reader.Skip();
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(0, (int)reader.BytesConsumed)).Length;
    }
}
