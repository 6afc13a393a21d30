using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace Patchbay;

/// <summary>
/// Finds the root that a section belongs to, which a section does not say: of another root, even one with the same paths, file and
/// line would be wrong.
/// </summary>
internal static class ConfigurationRoots
{
    /// <summary>The root; null if it is not known.</summary>
    /// <param name="configuration">A section, or a root itself.</param>
    /// <param name="services">The host's services: a host usually has its whole configuration among them.</param>
    public static IConfigurationRoot? Find(IConfiguration configuration, IServiceProvider services) =>
        configuration as IConfigurationRoot
        ?? (configuration is ConfigurationSection section ? Find(section) : null)
        ?? (services.GetService(typeof(IConfiguration)) is IConfigurationRoot root ? Find(root, configuration) : null);

    // What stands around a section, as a host's own class may, has the reload token of the section, which is that of its root.
    private static IConfigurationRoot? Find(IConfigurationRoot root, IConfiguration configuration)
    {
        if (ReferenceEquals(root.GetReloadToken(), configuration.GetReloadToken()))
        {
            return root;
        }

        foreach (IConfigurationProvider provider in root.Providers)
        {
            if (provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot chained } && Find(chained, configuration) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IConfigurationRoot? Find(ConfigurationSection section)
    {
        try
        {
            return Root(section);
        }
        catch (MissingFieldException)
        {
            return null; // Another version of the framework: the services may still know.
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_root")]
    private static extern ref IConfigurationRoot Root(ConfigurationSection section);
}
