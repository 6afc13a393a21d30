using Microsoft.Extensions.Configuration;
using Patchbay.ConfigFiles.Settings;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>The drivers that there are, and which of them is to make a file. Both can change while the program runs.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="configuration">The configuration.</param>
/// <param name="builtIn">The name of the built-in driver of a file.</param>
internal sealed class DriverChoice(PluginCatalog catalog, IConfiguration configuration, Func<ConfigFileName, string> builtIn)
{
    /// <summary>All drivers, sorted by file and name.</summary>
    public IEnumerable<ConfigDriver> All =>
        catalog.Plugins.Where(plugin => plugin.Kind.Equals(ConfigDriver.Kind, StringComparison.Ordinal)).Select(ConfigDriver.Of).OfType<ConfigDriver>();

    /// <summary>All files that have a driver, or for which one is configured.</summary>
    public IEnumerable<ConfigFileName> Files => All.Select(driver => driver.File).Concat(ConfiguredFiles).Distinct().OrderBy(file => file.ToString(), StringComparer.Ordinal);

    // Of an entry asterisk.sip.conf the resource is not known for certain; it is one that has drivers, or the text before the first dot.
    private IEnumerable<ConfigFileName> ConfiguredFiles => configuration.GetSection(DaemonSettings.Plugins).GetChildren()
        .Where(choice => choice.Value is { Length: > 0 } && !All.Any(driver => driver.File.Key.Equals(choice.Key, StringComparison.OrdinalIgnoreCase)))
        .Select(choice => choice.Key.Split('.', 2) is [var resource, var name] && ConfigFileName.TryParse($"{resource}/{name}", out ConfigFileName? file) ? file : null)
        .OfType<ConfigFileName>();

    /// <summary>The driver that configuration names for a file; null if it names none.</summary>
    public string? ConfiguredFor(ConfigFileName file) => configuration[ConfigurationPath.Combine(DaemonSettings.Plugins, file.Key)]?.Trim() is { Length: > 0 } name ? name : null;

    /// <summary>The built-in driver of a file; null if there is none.</summary>
    public string? BuiltInFor(ConfigFileName file) => builtIn(file) is var name && Exists(file, name) ? name : null;

    /// <summary>The names of the drivers to try, the best first: the configured one, then the built-in one if there is one.</summary>
    public string[] For(ConfigFileName file) =>
        [.. new[] { ConfiguredFor(file), BuiltInFor(file) }.OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The plugin of a driver; null if there is none, or two.</summary>
    public PluginDescriptor? Find(ConfigFileName file, string driver)
    {
        try
        {
            return catalog.TryGetPlugin(ConfigDriver.Kind, PluginName(file, driver), out PluginDescriptor? plugin) ? plugin : null;
        }
        catch (PluginException)
        {
            return null;
        }
    }

    /// <summary>The name in the catalog of a driver.</summary>
    public static string PluginName(ConfigFileName file, string driver) => $"{file}/{driver}";

    // If two assemblies have it, it cannot be created, and what is said then names both.
    private bool Exists(ConfigFileName file, string driver)
    {
        try
        {
            return catalog.TryGetPlugin(ConfigDriver.Kind, PluginName(file, driver), out _);
        }
        catch (PluginException)
        {
            return true;
        }
    }
}
