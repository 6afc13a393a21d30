using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>Creates the catalog of a program. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CatalogFactory
{
    /// <summary>Creates a catalog of the plugins of several assemblies. No plugin is loaded or created by it.</summary>
    /// <param name="registries">The generated registries of the assemblies.</param>
    /// <returns>The catalog.</returns>
    public static PluginCatalog Create(params PluginRegistry[] registries)
    {
        ArgumentNullException.ThrowIfNull(registries);
        for (int index = 0; index < registries.Length; index++)
        {
            if (registries[index] is null)
            {
                throw new ArgumentException($"The item with the index {index} is null.", nameof(registries));
            }
        }

        return new PluginCatalog(registries, host: null);
    }
}
