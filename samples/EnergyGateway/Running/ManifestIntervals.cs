using System.Globalization;
using System.Text.Json;
using Samples.Shared;

namespace EnergyGateway.Running;

/// <summary>The intervals that connectors' attributes set, from the manifest that the build has put beside the program.</summary>
internal sealed class ManifestIntervals(string folder)
{
    /// <returns>The interval; null if the plugin has none.</returns>
    /// <exception cref="FileNotFoundException">The build has not put the manifest there.</exception>
    public TimeSpan? Of(PluginDescriptor plugin)
    {
        using JsonDocument manifest = BuiltFiles.ReadManifest(folder, plugin);
        JsonElement entry = manifest.RootElement.GetProperty("plugins").EnumerateArray().Single(
            entry => entry.GetProperty("kind").ValueEquals(plugin.Kind) && entry.GetProperty("name").ValueEquals(plugin.Name));
        return entry.TryGetProperty("metadata", out JsonElement metadata) && metadata.TryGetProperty("interval", out JsonElement interval)
            ? TimeSpan.Parse(interval.GetString()!, CultureInfo.InvariantCulture)
            : null;
    }
}
