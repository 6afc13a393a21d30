using System.Text;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the registration map of an assembly.</summary>
internal static class RegistryEmitter
{
    public static SourceText Emit(RegistryModel registry, KindSet kinds)
    {
        (RegistryPart Part, (int, RegistryFacts)[] Plugins)[] parts = [.. Parts(registry, kinds)];
        SourceWriter writer = SourceWriter.Begin();
        writer.Line($"[assembly: global::Patchbay.Registration.PluginAssembly(typeof({registry.Type.FullName}))]");
        writer.Line();
        writer.Open($"namespace {registry.Type.Namespace}");
        writer.Line("/// <summary>The registration map of this assembly's plugins.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"public sealed class {registry.Type.Name} : {string.Join(", ", parts.Select(static part => part.Part.Interface).Prepend("global::Patchbay.Registration.PluginRegistry"))}");
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
        foreach ((RegistryPart part, (int, RegistryFacts)[] plugins) in parts)
        {
            writer.Line();
            part.Emit(writer, plugins);
        }

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

    private static IEnumerable<(RegistryPart Part, (int Index, RegistryFacts Facts)[] Plugins)> Parts(RegistryModel registry, KindSet kinds) =>
        registry.Entries
            .Select((entry, index) => (Part: entry.Facts is null ? null : kinds.Of(entry.Contract).RegistryPart, Index: index, entry.Facts))
            .Where(static plugin => plugin.Part is not null)
            .GroupBy(static plugin => plugin.Part!)
            .Select(static same => (same.Key, same.Select(static plugin => (plugin.Index, plugin.Facts!)).ToArray()));

    private static string Key(RegistryEntry entry) => entry.Kind + "/" + entry.Name;
}
