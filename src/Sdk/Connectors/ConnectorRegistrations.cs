using System.ComponentModel;
using Patchbay.Registration;

namespace Patchbay.Connectors;

/// <summary>Takes the backends and units that an assembly has. Called by its generated registry.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectorRegistrations
{
    private readonly List<(ConnectorBackend Backend, Type? Parent)> _backends = [];
    private readonly List<RegisteredUnit> _units = [];
    private PluginRegistry? _registry;

    internal ConnectorRegistrations()
    {
    }

    internal IReadOnlyList<(ConnectorBackend Backend, Type? Parent)> Backends => _backends;

    internal IReadOnlyList<RegisteredUnit> Units => _units;

    /// <summary>Adds a backend.</summary>
    /// <param name="plugin">Its index in the registry.</param>
    /// <param name="type">Its class.</param>
    /// <param name="service">The name of the external system.</param>
    /// <param name="version">The version; null for the root.</param>
    /// <param name="parent">The parent that the attribute names, if it does.</param>
    public void AddBackend(int plugin, Type type, string service, string? version, Type? parent) =>
        _backends.Add((new ConnectorBackend(Describe(plugin), type, service, version), parent));

    /// <summary>Adds a unit.</summary>
    /// <param name="plugin">Its index in the registry.</param>
    /// <param name="type">Its class.</param>
    /// <param name="backend">The class of its backend.</param>
    /// <param name="models">The models it is for.</param>
    /// <param name="replaces">The units in whose place it is used.</param>
    public void AddUnit(int plugin, Type type, Type backend, string[] models, Type[] replaces) =>
        _units.Add(new RegisteredUnit(Describe(plugin), type, backend, models, replaces));

    internal static ConnectorRegistrations Of(IEnumerable<PluginRegistry> registries)
    {
        var registrations = new ConnectorRegistrations();
        foreach (PluginRegistry registry in registries)
        {
            registrations._registry = registry;
            (registry as IConnectorRegistry)?.RegisterConnectors(registrations);
        }

        return registrations;
    }

    private PluginDescriptor Describe(int plugin) => CatalogContent.Describe(_registry!, plugin);
}
