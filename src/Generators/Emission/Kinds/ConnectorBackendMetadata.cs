using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>Registers connector backends with their service, version and parent.</summary>
internal sealed class ConnectorBackendMetadata : KindMetadata
{
    protected override string Contract => "global::Patchbay.IConnectorBackend";

    public override (string Method, string Arguments)? Connector(PluginModel plugin, PluginName name)
    {
        if (name.Argument("service")?.Text is not { } service)
        {
            return null; // Declared by the general attribute, which knows of no service.
        }

        string version = name.Argument("version")?.Text is { } text ? CSharpText.Literal(text) : "null";
        string parent = name.Argument("Parent") is { Types.Count: 1 } type && type.Types[0].Code is { } code ? $"typeof({code})" : "null";
        return ("AddBackend", $"typeof({plugin.Class.FullName}), {CSharpText.Literal(service)}, {version}, {parent}");
    }
}
