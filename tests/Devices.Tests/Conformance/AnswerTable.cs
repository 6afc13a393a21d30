using System.Globalization;
using System.Text.Json;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>Compares what a node answers with a table, row after row: what a row changes, the rows after it find.</summary>
internal static class AnswerTable
{
    private const string Http = "HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n";
    private const string NotFound = "HTTP/1.0 404 NA\r\nContent-Type: application/json\r\n\r\n";

    /// <param name="node">The node.</param>
    /// <param name="table">The table.</param>
    /// <param name="byHttp">Whether all calls that HTTP can carry are made by it; the others are lines of JSON always.</param>
    public static async Task CompareAsync(ConformanceNode node, string table, bool byHttp)
    {
        List<string> differences = [];
        foreach (TableRow row in TableRow.Read(table))
        {
            if (row.Call.StartsWith("wait ", StringComparison.Ordinal))
            {
                await node.WaitAsync(TimeSpan.FromSeconds(double.Parse(row.Call[5..], CultureInfo.InvariantCulture)));
                continue;
            }

            string value = await ValueAsync(node, row, byHttp);
            if (!row.Matches(value))
            {
                differences.Add($"{row.Text}\n    but was {value}");
            }
        }

        string.Join('\n', differences).ShouldBeEmpty();
    }

    // What a row only looks at may still be on its way: a device that a sensor switches.
    private static async Task<string> ValueAsync(ConformanceNode node, TableRow row, bool byHttp)
    {
        string value;
        long start = Environment.TickCount64;
        do
        {
            string answer = await AskAsync(node, row, byHttp);
            value = row.Path.Length == 0 ? Compact(answer) : At(answer, row.Path);
        }
        while (row.Path.Length > 0 && !row.Matches(value) && Environment.TickCount64 - start < 10_000);

        return value;
    }

    private static async Task<string> AskAsync(ConformanceNode node, TableRow row, bool byHttp)
    {
        if (!(byHttp || row.Call.StartsWith('/')) || row.Target is not { } target)
        {
            return await node.AskAsync(row.Call + "\n");
        }

        string answer = await node.AskAsync($"GET {target} HTTP/1.1\r\nHost: node\r\n\r\n");
        string head = row.Answer is """{"ERROR":"Invalid command"}""" ? NotFound : Http;
        return answer.StartsWith(head, StringComparison.Ordinal) ? answer[head.Length..] : answer;
    }

    // The errors of the transport are written with a space.
    private static string Compact(string answer) => answer.Replace("{\"ERROR\": ", "{\"ERROR\":", StringComparison.Ordinal);

    private static string At(string answer, string path)
    {
        JsonElement value = JsonElement.Parse(answer);
        foreach (string key in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
            {
                return $"nothing at {key}";
            }
        }

        return value.GetRawText();
    }
}
