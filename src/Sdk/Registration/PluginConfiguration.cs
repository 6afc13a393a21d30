using Microsoft.Extensions.Configuration;

namespace Patchbay;

/// <summary>A plugin that a host is about to create, and the configuration that it is going to get.</summary>
/// <param name="Kind">The kind of the plugin, for example <c>device</c>.</param>
/// <param name="Name">The name of the plugin, for example <c>wled</c>.</param>
/// <param name="Configuration">The section that holds the plugin's options.</param>
public sealed record PluginConfiguration(string Kind, string Name, IConfiguration Configuration);
