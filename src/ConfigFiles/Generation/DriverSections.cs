using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>Which part of the configuration a driver sees.</summary>
internal static class DriverSections
{
    /// <summary>The whole configuration if the driver's options derive from <see cref="WholeConfiguration"/>, else the section of its file.</summary>
    public static IConfigurationSection Of(IConfiguration configuration, ConfigFileName file, PluginDescriptor? plugin) =>
        plugin is not null && SeesAll(plugin) ? new WholeSection(configuration, file.Key) : configuration.GetSection(file.Key);

    /// <summary>Whether a driver's options have the keys that the whole configuration has and no driver of its own.</summary>
    public static bool SeesAll(PluginDescriptor plugin) =>
        plugin.OptionsSchema is { } schema && schema.TryGetProperty("properties", out JsonElement properties)
        && properties.TryGetProperty("listen_port", out _) && properties.TryGetProperty("db_uri", out _) && properties.TryGetProperty("plugins", out _);
}
