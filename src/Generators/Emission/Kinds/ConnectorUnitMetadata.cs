using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>Registers connector units with their backend, models and what they replace.</summary>
internal sealed class ConnectorUnitMetadata : KindMetadata
{
    private const string Backend = nameof(Backend);
    private const string Model = nameof(Model);
    private const string Models = "models";

    protected override string Contract => "global::Patchbay.IConnectorUnit";

    public override string? Write(PluginModel plugin, PluginName name)
    {
        JsonWriter json = new JsonWriter().BeginObject()
            .Raw("backend", name.Argument(Backend)?.Json ?? "null")
            .Raw("models", ModelNames(name));
        if (Replaces(name) is { Count: > 0 } replaced)
        {
            json.Texts("replaces", replaced.Select(static type => type.MetadataName));
        }

        return json.EndObject().ToString();
    }

    public override (string Method, string Arguments)? Connector(PluginModel plugin, PluginName name)
    {
        if (name.Argument(Backend) is not { Types.Count: 1 } backend || backend.Types[0].Code is not { } backendCode)
        {
            return null;
        }

        string models = "new string[] { " + ModelNames(name).Trim('[', ']') + " }";
        string replaces = "new global::System.Type[] { " + string.Join(", ", Replaces(name).Where(static type => type.Code is not null).Select(static type => $"typeof({type.Code})")) + " }";
        return ("AddUnit", $"typeof({plugin.Class.FullName}), typeof({backendCode}), {models}, {replaces}");
    }

    // As JSON, whose strings are C# strings too.
    private static string ModelNames(PluginName name) =>
        name.Argument(Model) is { Types.Count: 1 } type
            ? "[" + JsonWriter.Quote(NameCase.Snake(type.Types[0].SimpleName)) + "]"
            : name.Argument(Models)?.Json ?? "[]";

    private static List<NamedType> Replaces(PluginName name) =>
        [.. new[] { name.Argument("Replaces"), name.Argument("AlsoReplaces") }.SelectMany(static argument => argument?.Types ?? [])];
}
