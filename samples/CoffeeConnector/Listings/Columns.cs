namespace CoffeeConnector.Listings;

/// <summary>Prints rows of text, indented, with their columns below each other, and an empty line at the end.</summary>
internal static class Columns
{
    public static async Task WriteAsync(IReadOnlyCollection<string[]> rows, TextWriter output, int indent = 4)
    {
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)));
            await output.WriteLineAsync((new string(' ', indent) + string.Join("  ", cells)).TrimEnd());
        }

        await output.WriteLineAsync();
    }
}
