using Samples.Shared;

namespace CoffeeConnector.Listings;

/// <summary>Prints the classes that serve a backend, by model and role, without creating them.</summary>
internal static class UnitListing
{
    private static readonly string[] Models = ["drink", "order"];

    public static async Task WriteAsync(ConnectorCatalog connectors, ConnectorBackend backend, TextWriter output)
    {
        string[][] rows =
        [
            ["model", "binder", "mapper", "adapter", "synchronizer"],
            .. Models.Select(model => (string[])
            [
                model,
                Name(connectors.GetUnit<Binder>(backend, model)),
                Name(connectors.GetUnit<Mapper>(backend, model)),
                Name(connectors.GetUnit<BackendAdapter>(backend, model)),
                Name(connectors.GetUnit<Synchronizer>(backend, model)),
            ]),
        ];
        await Listing.WriteTableAsync($"Units of {backend}", rows, output);
    }

    private static string Name(PluginDescriptor unit) => unit.ClassName[(unit.ClassName.LastIndexOf('.') + 1)..];
}
