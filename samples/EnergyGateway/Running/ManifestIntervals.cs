using System.Globalization;
using System.Text.Json;
using Patchbay;

namespace EnergyGateway.Running;

/// <summary>The intervals that connectors' attributes set, from the manifest that the build has put beside the program.</summary>
internal sealed class ManifestIntervals(string folder)
{
    /// <returns>The interval; null if the plugin has none.</returns>
    /// <exception cref="FileNotFoundException">The build has not put the manifest there.</exception>
    public TimeSpan? Of(PluginDescriptor plugin)
    {
        string path = Path.Combine(folder, $"{plugin.AssemblyName}.plugins.json");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{plugin} has no manifest {Path.GetFileName(path)} beside the program. Build the program again.", path);
        }

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement entry = manifest.RootElement.GetProperty("plugins").EnumerateArray().Single(
            entry => entry.GetProperty("kind").ValueEquals(plugin.Kind) && entry.GetProperty("name").ValueEquals(plugin.Name));
        return entry.TryGetProperty("metadata", out JsonElement metadata) && metadata.TryGetProperty("interval", out JsonElement interval)
            ? TimeSpan.Parse(interval.GetString()!, CultureInfo.InvariantCulture)
            : null;
    }
}
