namespace Samples.Shared;

/// <summary>Prints lists and tables, indented, each with an empty line at the end.</summary>
internal static class Listing
{
    /// <summary>Prints a title with lines below it; nothing if there are no lines.</summary>
    public static async Task WriteAsync(string title, IReadOnlyCollection<string> lines, TextWriter output)
    {
        if (lines.Count > 0)
        {
            await output.WriteLineAsync($"{title}\n{string.Join('\n', lines.Select(line => "  " + line))}\n");
        }
    }

    /// <summary>Prints a title with rows below it, their columns aligned; nothing if there are no rows.</summary>
    public static async Task WriteTableAsync(string title, IReadOnlyCollection<string[]> rows, TextWriter output, int indent = 2)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await output.WriteLineAsync(title);
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)));
            await output.WriteLineAsync((new string(' ', indent) + string.Join("  ", cells)).TrimEnd());
        }

        await output.WriteLineAsync();
    }
}
