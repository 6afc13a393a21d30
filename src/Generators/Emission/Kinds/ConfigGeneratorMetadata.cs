using Patchbay.Generators.Model;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>Gives configuration generators their entry point: <c>asterisk.sip.conf</c>, driver name.</summary>
internal sealed class ConfigGeneratorMetadata : KindMetadata
{
    protected override string Contract => "global::Patchbay.IConfigGenerator";

    public override (string Group, string Name)? EntryPoint(PluginModel plugin, PluginName name)
    {
        string? resource = Text(name, "resource");
        string? file = Text(name, "file");
        return resource is null || file is null ? null : ($"{resource}.{file}", name.Name.Substring(resource.Length + file.Length + 2));
    }

    private static string? Text(PluginName name, string argument) => name.Argument(argument)?.Text;
}
