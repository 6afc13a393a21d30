using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the catalog of a program: its own plugins and those of all referenced assemblies.</summary>
internal static class HostEmitter
{
    private const string EmbeddedAttribute = """
        namespace Microsoft.CodeAnalysis
        {
            // Hides what bears it from other assemblies, so that two programs that see each other's internals do not clash.
            internal sealed partial class EmbeddedAttribute : global::System.Attribute
            {
            }
        }
        """;

    public static SourceText Emit(HostModel host, GeneratedType? ownRegistry) => File($$"""
        {{Lines(host.Registries.Select(static registry => registry.Alias).OfType<string>().Distinct(StringComparer.Ordinal).Select(static alias => $"extern alias {CSharpText.Identifier(alias)};"))}}

        {{(host.HasEmbeddedAttribute ? "" : EmbeddedAttribute)}}

        namespace Patchbay
        {
            /// <summary>The plugins that this program was compiled with.</summary>
            {{GeneratedCode}}
            [global::Microsoft.CodeAnalysis.Embedded]
            internal static class ReferencedPlugins
            {
                /// <summary>The plugins of this assembly and of all referenced assemblies.</summary>
                public static global::Patchbay.PluginCatalog Catalog { get; } = global::Patchbay.Registration.CatalogFactory.Create(new global::Patchbay.Registration.PluginRegistry[]
                {
                    {{Lines(Registries(host, ownRegistry).Select(static registry => $"{registry}.Instance,"))}}
                }){{ReservedKeys(host)}};
            }
        }
        """);

    private static IEnumerable<string> Registries(HostModel host, GeneratedType? own) =>
        (own is null ? [] : new[] { own.FullName }).Concat(host.Registries.Select(Name));

    private static string Name(ReferencedRegistry registry) =>
        registry.Alias is { } alias ? CSharpText.Identifier(alias) + registry.FullName.Substring("global".Length) : registry.FullName;

    private static string ReservedKeys(HostModel host) =>
        host.TypeKeys.Count == 0 ? "" : $".WithReservedKeys(new string[]{Elements(host.TypeKeys.Select(CSharpText.Literal))})";
}
