using Microsoft.Extensions.Configuration;

namespace Patchbay;

/// <summary>A plugin that a host is about to create, and the configuration that it is going to get.</summary>
public sealed record PluginConfiguration
{
    /// <summary>The kind of the plugin, for example <c>device</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the plugin, for example <c>wled</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The section that holds the plugin's options.</summary>
    public required IConfiguration Configuration { get; init; }
}
