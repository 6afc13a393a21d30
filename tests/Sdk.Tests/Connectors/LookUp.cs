using Patchbay.Connectors;

namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>
/// Looks units up whose backend and original are in this assembly, like what replaces them ("one"), or in
/// ConnectorUnits.Plugins ("two"). Apart from that both are the same.
/// </summary>
internal static class LookUp
{
    public static readonly string[] Arrangements = ["one", "two"];

    public static ConnectorCatalog Catalog { get; } = new(ReferencedPlugins.Catalog);

    public static string Find<TUnit>(string service, string model, ConnectorCatalog? connectors = null, string? version = null)
        where TUnit : class
    {
        connectors ??= Catalog;
        return connectors.GetUnit<TUnit>(connectors.GetBackend(service, version), model).ClassName.Split('.')[^1];
    }
}
