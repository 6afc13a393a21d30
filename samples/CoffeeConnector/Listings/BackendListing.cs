using CoffeeConnector.Backends;
using Samples.Shared;

namespace CoffeeConnector.Listings;

/// <summary>Prints the backends of the program, and the versions that a user can choose, without creating them.</summary>
internal static class BackendListing
{
    public static async Task WriteAsync(ConnectorCatalog connectors, TextWriter output)
    {
        string[][] rows =
        [
            ["backend", "parent", "class", "display name"],
            .. connectors.Backends.Select(backend =>
                (string[])[backend.ToString(), backend.Parent?.ToString() ?? "", backend.Plugin.ClassName, backend.Plugin.DisplayName]),
        ];
        await Listing.WriteTableAsync("Backends", rows, output);
        await output.WriteLineAsync($"Versions to choose from: {string.Join(", ", connectors.GetVersions(Coffee.Service))}");
        await output.WriteLineAsync();
    }
}
