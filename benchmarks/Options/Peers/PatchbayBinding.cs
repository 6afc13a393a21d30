using Microsoft.Extensions.Configuration;
using Patchbay.Registration;

namespace Patchbay.Benchmarks.Options;

/// <summary>The two ways that a host has: create the plugin with its options, or only check them.</summary>
internal static class PatchbayBinding
{
    private static readonly PluginDescriptor Plugin = ReferencedPlugins.Catalog.Find("device", "strip");
    private static readonly NoServices Services = new();

    public static object? Create(IConfigurationSection section)
    {
        try
        {
            return ((Strip)ReferencedPlugins.Catalog.Create(Plugin, section, Services)).Options;
        }
        catch (PluginConfigurationException)
        {
            return null;
        }
    }

    public static object? Check(IConfigurationSection section) =>
        ReferencedPlugins.Catalog.Check(Plugin, section, Services) is { Errors.Count: 0 } report ? report : null;

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
