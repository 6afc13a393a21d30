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
            internal {{(HasAdapter(plugin) ? "sealed" : "static")}} class {{plugin.Class.Factory.Name}}{{(HasAdapter(plugin) ? $" : {string.Join(", ", AdapterEmitter.Interfaces(plugin))}" : "")}}
            {
                {{FactoryEmitter.Emit(plugin)}}

                {{(HasAdapter(plugin) ? AdapterEmitter.Emit(plugin) : "")}}
            }
        }
        """);

    // One class is both, because the compiler spends more on a class than on what is in it.
    private static bool HasAdapter(PluginModel plugin) => !plugin.ImplementsContract && !plugin.Class.IsAbstract;

    private static string Entry(PluginModel plugin, PluginName name, Kind kind) => Block($$""""
        [assembly: global::Patchbay.Registration.PluginManifestEntry({{CSharpText.Literal(plugin.Contract.Kind)}}, {{CSharpText.Literal(name.Name)}}, """
            {{IndentedJson.Of(ManifestEntry.Write(plugin, name, kind))}}
            """)]
        """");
}
