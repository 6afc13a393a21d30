using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SmartHome.Drivers;

/// <summary>Options of an <see cref="ApiTarget"/>.</summary>
[PluginOptions]
public sealed record ApiTargetOptions : DeviceOptions
{
    /// <summary>Where the node is; it may be this one.</summary>
    [Prompt("IP address of the node")]
    public required IPAddress Ip { get; init; }

    /// <summary>The port of the node's API.</summary>
    [Range(1, 65535)]
    public ushort Port { get; init; } = 8123;

    /// <summary>How long to wait for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);
}
