using Patchbay.Generators.Model;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>Registers connector backends with their service, version and parent.</summary>
internal sealed class ConnectorBackendMetadata : KindMetadata
{
    protected override string Kind => "connector-backend";

    public override (string Method, string Arguments)? Connector(PluginModel plugin, PluginName name)
    {
        if (name.Argument("service") is not { } service)
        {
            return null; // Declared by the general attribute, which knows of no service.
        }

        string version = name.Argument("version")?.Json ?? "null";
        string parent = name.Argument("Parent") is { Types.Count: 1 } type ? $"typeof({type.Types[0]})" : "null";
        return ("AddBackend", $"typeof({plugin.Class.FullName}), {service.Json}, {version}, {parent}");
    }
}
