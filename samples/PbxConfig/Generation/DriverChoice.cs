using Microsoft.Extensions.Configuration;

namespace PbxConfig.Generation;

/// <summary>The drivers that there are, and which of them is to make a file.</summary>
internal sealed class DriverChoice(PluginCatalog catalog, IConfiguration configuration)
{
    /// <summary>All drivers, sorted by file and name.</summary>
    public IReadOnlyList<Driver> All { get; } =
        [.. catalog.Plugins.Where(plugin => plugin.Kind == "config-generator").Select(Driver.Of).OfType<Driver>()];

    /// <summary>All files that have a driver.</summary>
    public IEnumerable<ConfigFile> Files => All.Select(driver => driver.File).Distinct();

    /// <summary>The names of the drivers to try, the best first: the configured one, then the built-in one if there is one.</summary>
    public IEnumerable<string> For(ConfigFile file)
    {
        string[] builtIn = All.Any(driver => driver.File == file && driver.Name == file.BuiltInDriver) ? [file.BuiltInDriver] : [];
        return configuration[$"plugins:{file.Key}"] is { Length: > 0 } configured ? builtIn.Prepend(configured).Distinct(StringComparer.Ordinal) : builtIn;
    }
}
