using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the catalog of a program: its own plugins and those of all referenced assemblies.</summary>
internal static class HostEmitter
{
    public static SourceText Emit(HostModel host, GeneratedType? ownRegistry)
    {
        SourceWriter writer = SourceWriter.Begin();
        foreach (string alias in host.Registries.Select(static registry => registry.Alias).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            writer.Line($"extern alias {CSharpText.Identifier(alias)};");
        }

        if (!host.HasEmbeddedAttribute)
        {
            writer.Open("namespace Microsoft.CodeAnalysis");
            writer.Line("// Hides what bears it from other assemblies, so that two programs that see each other's internals do not clash.");
            writer.Open("internal sealed partial class EmbeddedAttribute : global::System.Attribute");
            writer.Close();
            writer.Close();
            writer.Line();
        }

        writer.Open("namespace Patchbay");
        writer.Line("/// <summary>The plugins that this program was compiled with.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        writer.Open("internal static class ReferencedPlugins");
        writer.Line("/// <summary>The plugins of this assembly and of all referenced assemblies.</summary>");
        writer.Line("public static global::Patchbay.PluginCatalog Catalog { get; } = global::Patchbay.Registration.CatalogFactory.Create(new global::Patchbay.Registration.PluginRegistry[]");
        writer.Line("{");
        foreach (string registry in (ownRegistry is null ? [] : new[] { ownRegistry.FullName }).Concat(host.Registries.Select(Name)))
        {
            writer.Indented($"{registry}.Instance,");
        }

        writer.Line(host.TypeKeys.Count == 0
            ? "});"
            : $"}}).WithReservedKeys(new string[] {{ {string.Join(", ", host.TypeKeys.Select(CSharpText.Literal))} }});");
        writer.Close();
        writer.Close();
        return writer.End();
    }

    private static string Name(ReferencedRegistry registry) =>
        registry.Alias is { } alias ? CSharpText.Identifier(alias) + registry.FullName.Substring("global".Length) : registry.FullName;
}
