using Patchbay.Generators.Model;

namespace Patchbay.Generators.Emission;

/// <summary>What a kind, or several that belong together, add to the registry of an assembly: an interface and its members.</summary>
internal abstract class RegistryPart
{
    /// <summary>The interface that the registry implements besides, in code.</summary>
    public abstract string Interface { get; }

    /// <summary>Writes the members of the interface.</summary>
    /// <param name="plugins">The facts of each plugin that has any, with the plugin's index in the registry.</param>
    public abstract string Emit(IReadOnlyList<(int Index, RegistryFacts Facts)> plugins);
}
