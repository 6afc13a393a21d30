using Patchbay.Generators.Emission;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Kinds.Connectors;

/// <summary>Registers the backends and units of an assembly as parts of connectors.</summary>
internal sealed class ConnectorRegistryPart : RegistryPart
{
    public static ConnectorRegistryPart Instance { get; } = new();

    public override string Interface => "global::Patchbay.Connectors.IConnectorRegistry";

    public override void Emit(SourceWriter writer, IReadOnlyList<(int Index, RegistryFacts Facts)> plugins)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(SourceWriter.MayUseObsolete);
        writer.Open("public void RegisterConnectors(global::Patchbay.Connectors.ConnectorRegistrations registrations)");
        foreach ((int index, RegistryFacts facts) in plugins)
        {
            writer.Line(facts switch
            {
                BackendFacts backend => $"registrations.AddBackend({index}, typeof({backend.Class}), {CSharpText.Literal(backend.Service)}, {OptionalText(backend.Version)}, {OptionalType(backend.Parent)});",
                UnitFacts unit => $"registrations.AddUnit({index}, typeof({unit.Class}), typeof({unit.Backend}), {Texts(unit.Models)}, {Types(unit.Replaces)});",
                _ => throw new InvalidOperationException($"{facts.GetType().Name} are no facts of a connector."),
            });
        }

        writer.Close();
    }

    private static string OptionalText(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static string OptionalType(string? type) => type is null ? "null" : $"typeof({type})";

    private static string Texts(EquatableArray<string> texts) => $"new string[] {{ {string.Join(", ", texts.Select(CSharpText.Literal))} }}";

    private static string Types(EquatableArray<string> types) => $"new global::System.Type[] {{ {string.Join(", ", types.Select(static type => $"typeof({type})"))} }}";
}
