using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes what says that a class could not be generated for: an attribute of the assembly, which the analyzers report.</summary>
internal static class FailureEmitter
{
    public static SourceText Emit(IEnumerable<GenerationFailure> failures)
    {
        SourceWriter writer = SourceWriter.Begin();
        foreach (GenerationFailure failure in failures.Distinct().OrderBy(static failure => failure.Class, StringComparer.Ordinal))
        {
            EmitAttribute(writer, failure);
        }

        return writer.End();
    }

    /// <summary>Writes a factory that throws, for the registry refers to it.</summary>
    public static SourceText EmitFactory(PluginModel plugin, GenerationFailure failure)
    {
        SourceWriter writer = SourceWriter.Begin();
        EmitAttribute(writer, failure);
        writer.Open($"namespace {plugin.Class.Factory.Namespace}");
        writer.Open($"internal static class {plugin.Class.Factory.Name}");
        writer.Line($"internal static object Create(global::Patchbay.Registration.PluginActivation activation) => {Throw(failure)};");
        writer.Close();
        writer.Close();
        return writer.End();
    }

    /// <summary>Writes a binder that throws, for the plugins that take the options refer to it.</summary>
    public static SourceText EmitBinder(OptionsModel options, GenerationFailure failure)
    {
        SourceWriter writer = SourceWriter.Begin();
        EmitAttribute(writer, failure);
        writer.Open($"namespace {options.Binder.Namespace}");
        writer.Line(SourceWriter.MayUseObsolete);
        writer.Open($"internal static class {options.Binder.Name}");
        writer.Line($"internal static {options.FullName}? Bind(global::Patchbay.Registration.OptionsReader reader) => {Throw(failure)};");
        writer.Close();
        writer.Close();
        return writer.End();
    }

    private static void EmitAttribute(SourceWriter writer, GenerationFailure failure) =>
        writer.Line($"[assembly: global::Patchbay.Registration.PluginGenerationFailure({CSharpText.Literal(failure.Class)}, {CSharpText.Literal(failure.Message)})]");

    private static string Throw(GenerationFailure failure) =>
        $"throw new global::System.InvalidOperationException({CSharpText.Literal($"No code could be generated for '{failure.Class}': {failure.Message}")})";
}
