using System.Globalization;
using Patchbay.Generators.Emission;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Kinds.Connectors;

/// <summary>Registers the backends and units of an assembly as parts of connectors.</summary>
internal sealed class ConnectorRegistryPart : RegistryPart
{
    public static ConnectorRegistryPart Instance { get; } = new();

    public override string Interface => "global::Patchbay.Connectors.IConnectorRegistry";

    public override string Emit(IReadOnlyList<(int Index, RegistryFacts Facts)> plugins) => Block($$"""
        /// <inheritdoc/>
        {{MayUseObsolete}}
        public void RegisterConnectors(global::Patchbay.Connectors.ConnectorRegistrations registrations)
        {
            {{Statements(plugins.Select(static plugin => Registration(plugin.Index, plugin.Facts)))}}
        }
        """);

    private static string Registration(int index, RegistryFacts facts) => facts switch
    {
        BackendFacts backend => $"registrations.AddBackend{Listed([Number(index), Type(backend.Class), Text(backend.Service), Text(backend.Version), Type(backend.Parent)])};",
        UnitFacts unit => $"registrations.AddUnit{Listed([Number(index), Type(unit.Class), Type(unit.Backend), Texts(unit.Models), Types(unit.Replaces)])};",
        _ => throw new InvalidOperationException($"{facts.GetType().Name} are no facts of a connector."),
    };

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Text(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static string Type(string? type) => type is null ? "null" : $"typeof({type})";

    private static string Texts(EquatableArray<string> texts) => "new string[]" + Elements(texts.Select(CSharpText.Literal));

    private static string Types(EquatableArray<string> types) => "new global::System.Type[]" + Elements(types.Select(static type => $"typeof({type})"));
}
