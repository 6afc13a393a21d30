using Samples.Shared;

namespace CustomKind.Shopping;

/// <summary>Prints the providers of the shop and their members, without creating them.</summary>
internal static class ProviderTable
{
    public static async Task WriteAsync(IEnumerable<PluginDescriptor> providers, TextWriter output)
    {
        string[][] rows =
        [
            ["name", "display name", "description", "members"],
            .. providers.Select(provider => (string[])[provider.Name, provider.DisplayName, provider.Description ?? "", string.Join(", ", provider.Members)]),
        ];
        await Listing.WriteTableAsync("Payment providers", rows, output);
    }
}
