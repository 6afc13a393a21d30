using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Emission;

/// <summary>
/// Writes creation as a tree of small switches. One switch over all plugins would be compiled whole, with every arm,
/// before it creates the first of them; of the tree the JIT compiles only the path that is taken.
/// </summary>
internal static class CreationTreeEmitter
{
    private const int Arms = 16;
    private const string Signature = "(int plugin, global::Patchbay.Registration.PluginActivation activation)";
    private const string NoSuchPlugin = "_ => throw new global::System.ArgumentOutOfRangeException(nameof(plugin)),";

    public static void Emit(SourceWriter writer, EquatableArray<RegistryEntry> entries)
    {
        int span = 1;
        while (span * Arms < entries.Count)
        {
            span *= Arms;
        }

        writer.Line("/// <inheritdoc/>");
        EmitNode(writer, "public override object Create" + Signature, entries, first: 0, span);
    }

    // A node chooses among at most 16 children of `span` plugins each; with a span of 1 the children are the plugins.
    private static void EmitNode(SourceWriter writer, string header, EquatableArray<RegistryEntry> entries, int first, int span)
    {
        var children = new List<int>();
        for (int child = first; child < Math.Min(first + (span * Arms), entries.Count); child += span)
        {
            children.Add(child);
        }

        writer.Open($"{header} => {(span == 1 ? "plugin" : $"(plugin / {span})")} switch");
        foreach (int child in children)
        {
            writer.Line(span == 1
                ? $"{child} => {entries[child].Factory}.Create(activation),"
                : $"{child / span} => Create{child}To{child + span - 1}(plugin, activation),");
        }

        writer.Line(NoSuchPlugin);
        writer.Close("};");
        if (span == 1)
        {
            return;
        }

        foreach (int child in children)
        {
            writer.Line();
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
            EmitNode(writer, $"private static object Create{child}To{child + span - 1}{Signature}", entries, child, span / Arms);
        }
    }
}
