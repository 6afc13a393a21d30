using System.Reflection;
using Patchbay.Registration;

namespace Patchbay;

// Catalogs of assemblies that a program was not compiled with.
public sealed partial class PluginCatalog
{
    /// <summary>Creates a catalog of an assembly that was loaded at run time. No plugin is created by it.</summary>
    /// <param name="assembly">
    /// The assembly. In a load context of its own it has to share <c>Patchbay.Sdk</c> with the host, or its plugins implement other contracts.
    /// </param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentException">The assembly has no plugins that this host can use; the message says why.</exception>
    /// <exception cref="PluginException">The assembly cannot be read, for example because it was built with a later Patchbay.Sdk.</exception>
    public static PluginCatalog FromAssembly(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        try
        {
            return assembly.GetCustomAttribute<PluginAssemblyAttribute>()?.Registry.GetField("Instance")?.GetValue(obj: null) is PluginRegistry registry
                ? new PluginCatalog([registry], host: null)
                : throw new ArgumentException(WithoutPlugins(assembly), nameof(assembly));
        }
        catch (Exception exception) when (exception is not ArgumentException)
        {
            throw new PluginException($"The plugins of {assembly.GetName().Name} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Combines several catalogs, for example those of assemblies that were loaded at run time.</summary>
    /// <param name="catalogs">The catalogs. An assembly that is in several counts once.</param>
    /// <returns>
    /// A new catalog, with the host keys of all. It has the configuration root of the first that has one.
    /// </returns>
    public static PluginCatalog Combine(params IEnumerable<PluginCatalog> catalogs)
    {
        PluginCatalog[] all = NotNull(catalogs, nameof(catalogs));
        return new PluginCatalog(
            [.. all.SelectMany(catalog => catalog.Registries).Distinct(ReferenceEqualityComparer.Instance).Cast<PluginRegistry>()],
            new PluginHost(
                [.. all.SelectMany(catalog => catalog.Host.Keys).Distinct(StringComparer.Ordinal)],
                all.Select(catalog => catalog.Host.Root).FirstOrDefault(root => root is not null)));
    }

    // Of an SDK of its own the assembly has the attribute too, and yet not the one that was looked for.
    private static string WithoutPlugins(Assembly assembly) =>
        assembly.GetCustomAttributesData().Any(attribute => typeof(PluginAssemblyAttribute).FullName!.Equals(attribute.AttributeType.FullName, StringComparison.Ordinal))
            ? $"{assembly.GetName().Name} uses a Patchbay.Sdk of its own. Let its load context take Patchbay.Sdk from the host's."
            : $"{assembly.GetName().Name} has no plugins. Declare one, and build it with the Patchbay.Sdk package.";
}
