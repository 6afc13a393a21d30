using Patchbay.Roslyn;

namespace Patchbay.Generators.Model;

/// <summary>What one class was read as.</summary>
/// <param name="Plugins">Its plugins, one for each contract.</param>
/// <param name="Failure">What kept the generator from reading it; null as it should be.</param>
internal sealed record ParsedPlugins(EquatableArray<PluginModel> Plugins, GenerationFailure? Failure)
{
    public static ParsedPlugins None { get; } = new(EquatableArray<PluginModel>.Empty, Failure: null);
}

/// <summary>A defect of the generator that a class brought to light.</summary>
/// <param name="Class">The metadata name of the class.</param>
/// <param name="Message">The exception, without its stack.</param>
internal sealed record GenerationFailure(string Class, string Message)
{
    public static GenerationFailure Of(string metadataName, Exception exception) => new(metadataName, $"{exception.GetType().Name}: {exception.Message}");
}
