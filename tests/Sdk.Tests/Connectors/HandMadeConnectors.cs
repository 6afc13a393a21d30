using System.Text;
using Patchbay.Connectors;
using Patchbay.Registration;

namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>A registry of backends and units as a test wants them, also such as no catalog takes.</summary>
internal sealed class HandMadeConnectors : PluginRegistry, IConnectorRegistry
{
    private readonly List<Action<int, ConnectorRegistrations>> _plugins = [];

    protected override void GetNames(out ReadOnlySpan<byte> keys, out ReadOnlySpan<int> keyEnds, out ReadOnlySpan<int> slots)
    {
        keys = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("kind/name", _plugins.Count)));
        keyEnds = _plugins.Select((_, index) => (index + 1) * "kind/name".Length).ToArray();
        slots = new int[4];
    }

    public static ConnectorCatalog Versions(params IEnumerable<string> versions) =>
        versions.Aggregate(new HandMadeConnectors().Backend<object>("coffee"), static (registry, version) =>
            registry.Backend(VersionTypes.Make(version), "coffee", version)).Catalog();

    public HandMadeConnectors Backend<TBackend>(string service, string? version = null, Type? parent = null) =>
        Backend(typeof(TBackend), service, version, parent);

    public HandMadeConnectors Unit<TUnit, TBackend>(params Type[] replaces) =>
        Add((plugin, registrations) => registrations.AddUnit(plugin, typeof(TUnit), typeof(TBackend), ["drink"], replaces));

    /// <summary>The catalog of these backends and units, and those of other registries.</summary>
    public ConnectorCatalog Catalog(params IEnumerable<PluginRegistry> others) => new(CatalogFactory.Create([.. others, this]));

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<string> Errors(params IEnumerable<PluginRegistry> others) =>
        Should.Throw<ConnectorCatalogException>(() => Catalog(others)).Errors;

    public override object Create(int plugin, PluginActivation activation) => throw new NotSupportedException("Nothing is created for a look-up.");

    public override string? KindOf(Type contract) => null;

    public void RegisterConnectors(ConnectorRegistrations registrations)
    {
        for (int plugin = 0; plugin < _plugins.Count; plugin++)
        {
            _plugins[plugin](plugin, registrations);
        }
    }

    private HandMadeConnectors Backend(Type type, string service, string? version = null, Type? parent = null) =>
        Add((plugin, registrations) => registrations.AddBackend(plugin, type, service, version, parent));

    private HandMadeConnectors Add(Action<int, ConnectorRegistrations> plugin)
    {
        _plugins.Add(plugin);
        return this;
    }
}
