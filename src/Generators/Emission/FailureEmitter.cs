using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes what says that a class could not be generated for: an attribute of the assembly, which the analyzers report.</summary>
internal static class FailureEmitter
{
    public static SourceText Emit(IEnumerable<GenerationFailure> failures) => File($$"""
        {{Lines(failures.Distinct().OrderBy(static failure => failure.Class, StringComparer.Ordinal).Select(Attribute))}}
        """);

    /// <summary>Writes a factory that throws, for the registry refers to it.</summary>
    public static SourceText EmitFactory(PluginModel plugin, GenerationFailure failure) => File($$"""
        {{Attribute(failure)}}

        namespace {{plugin.Class.Factory.Namespace}}
        {
            {{GeneratedCode}}
            internal static class {{plugin.Class.Factory.Name}}
            {
                internal static object Create(global::Patchbay.Registration.PluginActivation activation) =>
                    {{Throw(failure)}};
            }
        }
        """);

    /// <summary>Writes a binder that throws, for the plugins that take the options refer to it.</summary>
    public static SourceText EmitBinder(OptionsModel options, GenerationFailure failure) => File($$"""
        {{Attribute(failure)}}

        namespace {{options.Binder.Namespace}}
        {
            {{GeneratedCode}}
            {{MayUseObsolete}}
            internal static class {{options.Binder.Name}}
            {
                internal static {{options.FullName}}? Bind(global::Patchbay.Registration.OptionsReader reader) =>
                    {{Throw(failure)}};
            }
        }
        """);

    private static string Attribute(GenerationFailure failure) =>
        $"[assembly: global::Patchbay.Registration.PluginGenerationFailure({CSharpText.Literal(failure.Class)}, {CSharpText.Literal(failure.Message)})]";

    private static string Throw(GenerationFailure failure) =>
        $"throw new global::System.InvalidOperationException({CSharpText.Literal($"No code could be generated for '{failure.Class}': {failure.Message}")})";
}
