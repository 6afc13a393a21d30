using Patchbay.Generators.Emission;
using Patchbay.Generators.Model;

namespace Patchbay.Generators.Kinds.ConfigFiles;

/// <summary>Configuration generators, which have an entry point: <c>asterisk.sip.conf</c>, driver name.</summary>
internal sealed class ConfigGeneratorKind()
    : Kind("global::Patchbay.ConfigFiles.IConfigGenerator", "Patchbay.ConfigFiles.ConfigGeneratorAttribute")
{
    public override (string Group, string Name)? EntryPoint(PluginModel plugin, PluginName name)
    {
        string? resource = name.Argument("resource")?.Text;
        string? file = name.Argument("file")?.Text;
        return resource is null || file is null ? null : ($"{resource}.{file}", name.Name.Substring(resource.Length + file.Length + 2));
    }
}
