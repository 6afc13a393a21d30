using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;

namespace Patchbay.Generators.Emission;

/// <summary>What a kind, or several that belong together, add to the registry of an assembly: an interface and its members.</summary>
internal abstract class RegistryPart
{
    /// <summary>The interface that the registry implements besides, in code.</summary>
    public abstract string Interface { get; }

    /// <summary>Writes the members of the interface.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plugins">The facts of each plugin that has any, with the plugin's index in the registry.</param>
    public abstract void Emit(SourceWriter writer, IReadOnlyList<(int Index, RegistryFacts Facts)> plugins);
}
