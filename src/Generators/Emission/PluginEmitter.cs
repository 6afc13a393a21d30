using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the file of a plugin: its manifest entries, its factory and, if need be, its adapter.</summary>
internal static class PluginEmitter
{
    public static SourceText Emit(PluginModel plugin, Kind kind) => File($$"""
        {{Paragraphs(plugin.Names.Select(name => Entry(plugin, name, kind)))}}

        namespace {{plugin.Class.Factory.Namespace}}
        {
            /// <summary>Makes <see cref="{{plugin.Class.FullName}}"/> a plugin of kind <c>{{CSharpText.Comment(plugin.Contract.Kind)}}</c>.</summary>
            {{GeneratedCode}}
            {{MayUseObsolete}}
            internal static class {{plugin.Class.Factory.Name}}
            {
                {{FactoryEmitter.Emit(plugin)}}

                {{(plugin.ImplementsContract || plugin.Class.IsAbstract ? "" : AdapterEmitter.Emit(plugin))}}
            }
        }
        """);

    private static string Entry(PluginModel plugin, PluginName name, Kind kind) => Block($$""""
        [assembly: global::Patchbay.Registration.PluginManifestEntry({{CSharpText.Literal(plugin.Contract.Kind)}}, {{CSharpText.Literal(name.Name)}}, """
            {{IndentedJson.Of(ManifestEntry.Write(plugin, name, kind))}}
            """)]
        """");
}
