using Patchbay;

namespace CustomKind.Shopping;

/// <summary>Prints the providers that the shop has, and what each can do. None is created for it.</summary>
internal static class ProviderTable
{
    public static async Task WriteAsync(IEnumerable<PluginDescriptor> providers, TextWriter output)
    {
        string[][] rows =
        [
            ["name", "display name", "description", "members"],
            .. providers.Select(provider => (string[])[provider.Name, provider.DisplayName, provider.Description ?? "", string.Join(", ", provider.Members)]),
        ];
        await output.WriteLineAsync("Payment providers");
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)));
            await output.WriteLineAsync(("  " + string.Join("  ", cells)).TrimEnd());
        }

        await output.WriteLineAsync();
    }
}
