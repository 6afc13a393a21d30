using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>
/// The metadata of a kind. Most kinds have none of their own: their attribute's arguments are it. A kind that has is a
/// class beside this one, named after the kind, and found by its contract: another one may have the same name.
/// </summary>
internal class KindMetadata
{
    private static readonly Dictionary<string, KindMetadata> Special = Find();
    private static readonly KindMetadata General = new();

    public static KindMetadata For(ContractModel contract) => Special.TryGetValue(contract.FullName, out KindMetadata? special) ? special : General;

    /// <summary>The contract that this is the metadata of, in code; null for all others.</summary>
    protected virtual string? Contract => null;

    /// <summary>The file that holds the plugin's metadata, relative to the output; null for none.</summary>
    public virtual string? FileName(PluginModel plugin, PluginName name) => null;

    /// <summary>The metadata as JSON; null for none.</summary>
    public virtual string? Write(PluginModel plugin, PluginName name)
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

    /// <summary>
    /// The method of <c>ConnectorRegistrations</c> that registers the plugin as a part of a connector, with its
    /// arguments after the plugin's index; null for other kinds.
    /// </summary>
    public virtual (string Method, string Arguments)? Connector(PluginModel plugin, PluginName name) => null;

    // So that a new kind is one new file. These are the generator's own few classes, found once in its life.
    private static Dictionary<string, KindMetadata> Find() =>
        typeof(KindMetadata).Assembly.DefinedTypes
            .Where(type => type.IsSubclassOf(typeof(KindMetadata)) && !type.IsAbstract)
            .Select(type => (KindMetadata)type.DeclaredConstructors.First(constructor => !constructor.IsStatic).Invoke([]))
            .ToDictionary(metadata => metadata.Contract!, StringComparer.Ordinal);
}
