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

    /// <summary>The registries that a catalog consists of.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <returns>The registries.</returns>
    public static IReadOnlyList<PluginRegistry> GetRegistries(PluginCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Registries;
    }

    /// <summary>Replaces all plugins of a catalog at once. Descriptors of plugins that are gone stay valid as long as their registry is.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="registries">The registries that it consists of from now on.</param>
    /// <param name="origins">What the host knows of where they come from.</param>
    public static void Replace(PluginCatalog catalog, IEnumerable<PluginRegistry> registries, PluginOrigins? origins)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(registries);
        catalog.Replace([.. registries], origins);
    }
}
