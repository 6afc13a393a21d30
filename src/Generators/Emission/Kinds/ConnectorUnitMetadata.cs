using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>Registers connector units with their backend, models and what they replace.</summary>
internal sealed class ConnectorUnitMetadata : KindMetadata
{
    private const string Backend = nameof(Backend);
    private const string Model = nameof(Model);
    private const string Models = "models";

    protected override string Kind => "connector-unit";

    public override string? Write(PluginModel plugin, PluginName name)
    {
        JsonWriter json = new JsonWriter().BeginObject()
            .Raw("backend", name.Argument(Backend)?.Json ?? "null")
            .Raw("models", ModelNames(name));
        if (Replaces(name) is { Count: > 0 } replaced)
        {
            json.Texts("replaces", replaced.Select(static type => type.Substring("global::".Length)));
        }

        return json.EndObject().ToString();
    }

    public override (string Method, string Arguments)? Connector(PluginModel plugin, PluginName name)
    {
        if (name.Argument(Backend) is not { Types.Count: 1 } backend)
        {
            return null;
        }

        string models = "new string[] { " + ModelNames(name).Trim('[', ']') + " }";
        string replaces = "new global::System.Type[] { " + string.Join(", ", Replaces(name).Select(static type => $"typeof({type})")) + " }";
        return ("AddUnit", $"typeof({plugin.Class.FullName}), typeof({backend.Types[0]}), {models}, {replaces}");
    }

    // As JSON, whose strings are C# strings too.
    private static string ModelNames(PluginName name) =>
        name.Argument(Model) is { Types.Count: 1 } type
            ? "[" + JsonWriter.Quote(NameCase.Snake(type.Types[0].Substring(type.Types[0].LastIndexOfAny(['.', ':']) + 1))) + "]"
            : name.Argument(Models)?.Json ?? "[]";

    private static List<string> Replaces(PluginName name) =>
        [.. new[] { name.Argument("Replaces"), name.Argument("AlsoReplaces") }.SelectMany(static argument => argument?.Types ?? [])];
}
