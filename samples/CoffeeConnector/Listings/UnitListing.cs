using Patchbay;
using Patchbay.Connectors;

namespace CoffeeConnector.Listings;

/// <summary>Prints which classes serve a backend, by model and role: the same models, other classes. None is created for it.</summary>
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
        await output.WriteLineAsync($"Units of {backend}");
        await Columns.WriteAsync(rows, output, indent: 2);
    }

    private static string Name(PluginDescriptor unit) => unit.ClassName[(unit.ClassName.LastIndexOf('.') + 1)..];
}
