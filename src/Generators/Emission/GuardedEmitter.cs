using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Emission.Decorators;
using Patchbay.Generators.Emission.Options;
using Patchbay.Generators.Model;

namespace Patchbay.Generators.Emission;

/// <summary>
/// Writes the file of one plugin, options type or contract so that an exception takes away this one only: in its place stands what
/// the rest of the assembly refers to, and what tells the analyzers of it.
/// </summary>
internal static class GuardedEmitter
{
    public static SourceText Emit(PluginModel plugin, KindSet kinds)
    {
        try
        {
            return PluginEmitter.Emit(plugin, kinds.Of(plugin.Contract.FullName));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return FailureEmitter.EmitFactory(plugin, GenerationFailure.Of(plugin.Class.MetadataName, exception));
        }
    }

    public static SourceText Emit(OptionsModel options)
    {
        try
        {
            return OptionsBinderEmitter.Emit(options);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return FailureEmitter.EmitBinder(options, GenerationFailure.Of(options.MetadataName, exception));
        }
    }

    public static SourceText Emit(DecoratorModel decorator)
    {
        try
        {
            return DecoratorEmitter.Emit(decorator);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return FailureEmitter.Emit([GenerationFailure.Of(decorator.MetadataName, exception)]);
        }
    }
}
