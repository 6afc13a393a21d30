using System.ComponentModel;
using Patchbay.Registration;

namespace Patchbay.Connectors;

/// <summary>Implemented by the registry of an assembly with connector backends or units. The generator derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IConnectorRegistry : IRelatedPlugins
{
    /// <summary>Registers the connector backends and units of the assembly.</summary>
    /// <param name="registrations">Where they go.</param>
    void RegisterConnectors(ConnectorRegistrations registrations);

    /// <inheritdoc/>
    IReadOnlyList<string> IRelatedPlugins.FindProblems(IReadOnlyList<PluginRegistry> registries) =>
        registries.OfType<IConnectorRegistry>().FirstOrDefault() == this ? ConnectorMap.FindErrors(ConnectorRegistrations.Of(registries)) : [];
}
