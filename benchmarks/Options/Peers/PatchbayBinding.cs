using Microsoft.Extensions.Configuration;
using Patchbay.Registration;

namespace Patchbay.Benchmarks.Options;

/// <summary>The two ways that a host has: create the plugin with its options, or only check them.</summary>
internal static class PatchbayBinding
{
    private static readonly PluginDescriptor Strip = ReferencedPlugins.Catalog.GetPlugin("device", "strip");
    private static readonly PluginDescriptor Flat = ReferencedPlugins.Catalog.GetPlugin("device", "flat-strip");
    private static readonly NoServices Services = new();

    public static object? Create(IConfigurationSection section) => (Create(Strip, section) as Strip)?.Options;

    public static object? CreateFlat(IConfigurationSection section) => (Create(Flat, section) as FlatStrip)?.Options;

    public static object? Check(IConfigurationSection section) => Check(Strip, section);

    public static object? CheckFlat(IConfigurationSection section) => Check(Flat, section);

    private static object? Create(PluginDescriptor plugin, IConfigurationSection section)
    {
        try
        {
            return ReferencedPlugins.Catalog.Create(plugin, section, Services);
        }
        catch (PluginConfigurationException)
        {
            return null;
        }
    }

    private static ConfigurationValidationResult? Check(PluginDescriptor plugin, IConfigurationSection section) =>
        ReferencedPlugins.Catalog.Validate(plugin, section, Services) is { Errors.Count: 0 } report ? report : null;

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
