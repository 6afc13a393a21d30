using Patchbay.Generators.Model;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>Registers connector backends with their service, version and parent.</summary>
internal sealed class ConnectorBackendMetadata : KindMetadata
{
    protected override string Kind => "connector-backend";

    public override (string Method, string Arguments)? Connector(PluginModel plugin, PluginName name)
    {
        string parent = name.Argument("Parent") is { Types.Count: 1 } type ? $"typeof({type.Types[0]})" : "null";
        return ("AddBackend", $"typeof({plugin.Class.FullName}), {CSharp(name, "service")}, {CSharp(name, "version")}, {parent}");
    }

    private static string CSharp(PluginName name, string argument) => name.Argument(argument)?.Json ?? "null";
}
