using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>
/// What the generator knows of a kind of plugin beyond its contract. Most kinds need nothing more: the arguments of their
/// attribute are their metadata. A kind that needs more derives from this class, in its own folder of <c>Kinds</c>.
/// </summary>
/// <param name="contract">The contract, in code.</param>
/// <param name="attributes">The metadata names of the attributes that declare plugins of the kind.</param>
internal class Kind(string contract, params string[] attributes)
{
    /// <summary>The contract, in code.</summary>
    public string Contract { get; } = contract;

    /// <summary>The metadata names of the attributes that declare plugins of the kind.</summary>
    public IReadOnlyList<string> Attributes { get; } = attributes;

    /// <summary>What the kind adds to the registry of an assembly; null for nothing.</summary>
    public virtual RegistryPart? RegistryPart => null;

    /// <summary>The file that holds the plugin's metadata, relative to the output; null for none.</summary>
    public virtual string? MetadataFile(PluginModel plugin, PluginName name) => null;

    /// <summary>The metadata as JSON; null for none.</summary>
    public virtual string? Metadata(PluginModel plugin, PluginName name)
    {
        if (name.Arguments.Count == 0)
        {
            return null;
        }

        JsonWriter json = new JsonWriter().BeginObject();
        foreach (AttributeArgument argument in name.Arguments)
        {
            json.Raw(NameCase.Camel(argument.Name), argument.EnumMember is { } member ? JsonWriter.Quote(NameCase.Snake(member)) : argument.Json);
        }

        return json.EndObject().ToString();
    }

    /// <summary>The entry point under which the plugin is listed in the manifest; null for none.</summary>
    public virtual (string Group, string Name)? EntryPoint(PluginModel plugin, PluginName name) => null;

    /// <summary>What <see cref="RegistryPart"/> has to know of a plugin; null for nothing.</summary>
    public virtual RegistryFacts? RegistryFacts(PluginModel plugin, PluginName name) => null;
}
