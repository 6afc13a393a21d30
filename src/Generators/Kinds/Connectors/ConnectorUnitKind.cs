using Patchbay.Generators.Emission;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Kinds.Connectors;

/// <summary>Connector units, which the registry knows by their backend, models and what they replace.</summary>
internal sealed class ConnectorUnitKind()
    : Kind("global::Patchbay.Connectors.IConnectorUnit", "Patchbay.Connectors.ConnectorUnitAttribute`1", "Patchbay.Connectors.ConnectorUnitAttribute`2")
{
    private const string Backend = nameof(Backend);
    private const string Model = nameof(Model);
    private const string Models = "models";

    public override RegistryPart RegistryPart => ConnectorRegistryPart.Instance;

    public override string? Metadata(PluginModel plugin, PluginName name)
    {
        JsonWriter json = new JsonWriter().BeginObject()
            .Raw("backend", name.Argument(Backend)?.Json ?? "null")
            .Texts("models", ModelNames(name));
        NamedType[] replaced = [.. Replaces(name)];
        if (replaced.Length > 0)
        {
            json.Texts("replaces", replaced.Select(static type => type.MetadataName));
        }

        return json.EndObject().ToString();
    }

    public override RegistryFacts? RegistryFacts(PluginModel plugin, PluginName name) =>
        name.Argument(Backend) is { Types.Count: 1 } backend && backend.Types[0].Code is { } code
            ? new UnitFacts(
                plugin.Class.FullName,
                code,
                ModelNames(name).ToEquatableArray(),
                Replaces(name).Select(static type => type.Code).OfType<string>().ToEquatableArray())
            : null;

    private static IEnumerable<string> ModelNames(PluginName name) =>
        name.Argument(Model) is { Types.Count: 1 } type
            ? [NameCase.Snake(type.Types[0].SimpleName)]
            : name.Argument(Models)?.Texts ?? EquatableArray<string>.Empty;

    private static IEnumerable<NamedType> Replaces(PluginName name) =>
        new[] { name.Argument("Replaces"), name.Argument("AlsoReplaces") }.SelectMany(static argument => argument?.Types ?? []);
}
