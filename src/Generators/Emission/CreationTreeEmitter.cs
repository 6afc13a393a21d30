using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>
/// Writes creation as a tree of small switches. One switch over all plugins would be compiled whole, with every arm,
/// before it creates the first of them; of the tree the JIT compiles only the path that is taken.
/// </summary>
internal static class CreationTreeEmitter
{
    private const int Arms = 16;

    public static string Emit(EquatableArray<RegistryEntry> entries)
    {
        int span = 1;
        while (span * Arms < entries.Count)
        {
            span *= Arms;
        }

        return Block($$"""
            /// <inheritdoc/>
            {{Node("public override object Create", entries, first: 0, span)}}
            """);
    }

    // A node chooses among at most 16 children of `span` plugins each; with a span of 1 the children are the plugins.
    private static string Node(string method, EquatableArray<RegistryEntry> entries, int first, int span)
    {
        var children = new List<int>();
        for (int child = first; child < Math.Min(first + (span * Arms), entries.Count); child += span)
        {
            children.Add(child);
        }

        return Block($$"""
            {{method}}(int plugin, global::Patchbay.Registration.PluginActivation activation) => {{(span == 1 ? "plugin" : $"(plugin / {span})")}} switch
            {
                {{Lines(children.Select(child => span == 1 ? $"{child} => {entries[child].Factory}.Create(activation)," : $"{child / span} => {Name(child, span)}(plugin, activation),"))}}
                _ => throw new global::System.ArgumentOutOfRangeException(nameof(plugin)),
            };

            {{(span == 1 ? "" : Paragraphs(children.Select(child => Inner(entries, child, span))))}}
            """);
    }

    private static string Inner(EquatableArray<RegistryEntry> entries, int first, int span) => Block($$"""
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        {{Node($"private static object {Name(first, span)}", entries, first, span / Arms)}}
        """);

    private static string Name(int first, int span) => $"Create{first}To{first + span - 1}";
}
