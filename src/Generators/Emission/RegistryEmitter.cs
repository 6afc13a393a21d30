using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Registration;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the registration map of an assembly.</summary>
internal static class RegistryEmitter
{
    private const string PluginRegistry = "global::Patchbay.Registration.PluginRegistry";

    public static SourceText Emit(RegistryModel registry, KindSet kinds)
    {
        (RegistryPart Part, (int, RegistryFacts)[] Plugins)[] parts = [.. Parts(registry, kinds)];
        string name = registry.Type.Name;
        return File($$"""
            [assembly: global::Patchbay.Registration.PluginAssembly(typeof({{registry.Type.FullName}}))]

            namespace {{registry.Type.Namespace}}
            {
                /// <summary>The registration map of this assembly's plugins.</summary>
                {{GeneratedCode}}
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public sealed class {{name}} : {{string.Join(", ", parts.Select(static part => part.Part.Interface).Prepend(PluginRegistry))}}
                {
                    private {{name}}()
                    {
                    }

                    /// <summary>The one instance.</summary>
                    public static readonly {{name}} Instance = new {{name}}();

                    /// <inheritdoc/>
                    protected override void GetNames(out global::System.ReadOnlySpan<byte> keys, out global::System.ReadOnlySpan<int> keyEnds, out global::System.ReadOnlySpan<int> slots)
                    {
                        keys = {{CSharpText.Literal(string.Concat(registry.Entries.Select(Key)))}}u8;
                        keyEnds = new int[]{{Numbers(Ends(registry.Entries))}};
                        slots = new int[]{{Numbers(PluginSlots.Place(registry.Entries.Count, index => NameHash.Compute(registry.Entries[index].Kind, registry.Entries[index].Name)))}};
                    }

                    {{CreationTreeEmitter.Emit(registry.Entries)}}

                    /// <inheritdoc/>
                    {{MayUseObsolete}}
                    public override string? KindOf(global::System.Type contract)
                    {
                        {{Paragraphs(registry.Entries.GroupBy(static entry => entry.Contract, StringComparer.Ordinal).Select(KindOf))}}

                        return null;
                    }

                    {{Paragraphs(parts.Select(static part => part.Part.Emit(part.Plugins)))}}
                }
            }
            """);
    }

    private static string KindOf(IGrouping<string, RegistryEntry> contract) => Block($$"""
        if (contract == typeof({{contract.Key}}))
        {
            return {{CSharpText.Literal(contract.First().Kind)}};
        }
        """);

    private static IEnumerable<int> Ends(IEnumerable<RegistryEntry> entries)
    {
        int end = 0;
        return entries.Select(entry => end += Encoding.UTF8.GetByteCount(Key(entry)));
    }

    private static string Numbers(IEnumerable<int> numbers)
    {
        const int InALine = 16;
        return Elements(numbers
            .Select(static (number, index) => (Text: number.ToString(CultureInfo.InvariantCulture), Line: index / InALine))
            .GroupBy(static number => number.Line, static number => number.Text)
            .Select(static line => string.Join(", ", line)));
    }

    private static IEnumerable<(RegistryPart Part, (int Index, RegistryFacts Facts)[] Plugins)> Parts(RegistryModel registry, KindSet kinds) =>
        registry.Entries
            .Select((entry, index) => (Part: entry.Facts is null ? null : kinds.Of(entry.Contract).RegistryPart, Index: index, entry.Facts))
            .Where(static plugin => plugin.Part is not null)
            .GroupBy(static plugin => plugin.Part!)
            .Select(static same => (same.Key, same.Select(static plugin => (plugin.Index, plugin.Facts!)).ToArray()));

    private static string Key(RegistryEntry entry) => entry.Kind + "/" + entry.Name;
}
