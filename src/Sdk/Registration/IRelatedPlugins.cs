using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>Implemented by the registry of an assembly with plugins of a kind that have to go together, beyond having unique names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRelatedPlugins
{
    /// <summary>Finds conflicts between the plugins of the kind, from all assemblies.</summary>
    /// <param name="registries">The registries of all assemblies.</param>
    /// <returns>The problems of all assemblies, from the first registry of the kind; none from the others, so that they are found once.</returns>
    IReadOnlyList<string> FindProblems(IReadOnlyList<PluginRegistry> registries);
}
