using Patchbay.Generators.Emission;
using Patchbay.Generators.Model;

namespace Patchbay.Generators.Kinds.Connectors;

/// <summary>Connector backends, which the registry knows by service, version and parent.</summary>
internal sealed class ConnectorBackendKind()
    : Kind("global::Patchbay.Connectors.IConnectorBackend", "Patchbay.Connectors.ConnectorBackendAttribute")
{
    public override RegistryPart RegistryPart => ConnectorRegistryPart.Instance;

    // Declared by the general attribute it has no service, and is no part of a connector.
    public override RegistryFacts? RegistryFacts(PluginModel plugin, PluginName name) =>
        name.Argument("service")?.Text is { } service
            ? new BackendFacts(plugin.Class.FullName, service, name.Argument("version")?.Text, name.Argument("Parent") is { Types.Count: 1 } parent ? parent.Types[0].Code : null)
            : null;
}
