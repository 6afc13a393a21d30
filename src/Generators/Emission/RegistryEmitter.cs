using System.Text;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the registration map of an assembly.</summary>
internal static class RegistryEmitter
{
    public static SourceText Emit(RegistryModel registry)
    {
        SourceWriter writer = SourceWriter.Begin();
        writer.Line($"[assembly: global::Patchbay.Registration.PluginAssembly(typeof({registry.Type.FullName}))]");
        writer.Line();
        writer.Open($"namespace {registry.Type.Namespace}");
        writer.Line("/// <summary>The registration map of this assembly's plugins.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"public sealed class {registry.Type.Name} : global::Patchbay.Registration.PluginRegistry");
        writer.Line($"private {registry.Type.Name}()");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line("/// <summary>The one instance.</summary>");
        writer.Line($"public static {registry.Type.Name} Instance {{ get; }} = new {registry.Type.Name}();");
        writer.Line();
        EmitTables(writer, registry);
        CreationTreeEmitter.Emit(writer, registry.Entries);
        writer.Line();
        EmitKinds(writer, registry);
        EmitConnectors(writer, registry);
        writer.Close();
        writer.Close();
        return writer.End();
    }

    private static void EmitTables(SourceWriter writer, RegistryModel registry)
    {
        byte[][] keys = [.. registry.Entries.Select(entry => Encoding.UTF8.GetBytes(Key(entry)))];
        int end = 0;
        EmitTable(writer, "byte", "Keys", CSharpText.Literal(string.Concat(registry.Entries.Select(Key))) + "u8");
        EmitTable(writer, "int", "KeyEnds", $"new int[] {{ {string.Join(", ", keys.Select(key => end += key.Length))} }}");
        EmitTable(writer, "int", "Slots", $"new int[] {{ {string.Join(", ", HashTable.Place(keys))} }}");
    }

    private static void EmitTable(SourceWriter writer, string type, string name, string value)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override global::System.ReadOnlySpan<{type}> {name} => {value};");
        writer.Line();
    }

    private static void EmitKinds(SourceWriter writer, RegistryModel registry)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(SourceWriter.MayUseObsolete);
        writer.Open("public override string? KindOf(global::System.Type contract)");
        foreach (IGrouping<string, RegistryEntry> contract in registry.Entries.GroupBy(entry => entry.Contract, StringComparer.Ordinal))
        {
            writer.Open($"if (contract == typeof({contract.Key}))");
            writer.Line($"return {CSharpText.Literal(contract.First().Kind)};");
            writer.Close();
            writer.Line();
        }

        writer.Line("return null;");
        writer.Close();
    }

    private static void EmitConnectors(SourceWriter writer, RegistryModel registry)
    {
        (RegistryEntry Entry, int Index)[] parts = [.. registry.Entries.Select(static (entry, index) => (entry, index)).Where(static part => part.entry.Connector is not null)];
        if (parts.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(SourceWriter.MayUseObsolete);
        writer.Open("public override void RegisterConnectors(global::Patchbay.Registration.ConnectorRegistrations registrations)");
        foreach ((RegistryEntry entry, int index) in parts)
        {
            writer.Line($"registrations.{entry.Connector}({index}, {entry.ConnectorArguments});");
        }

        writer.Close();
    }

    private static string Key(RegistryEntry entry) => entry.Kind + "/" + entry.Name;
}
