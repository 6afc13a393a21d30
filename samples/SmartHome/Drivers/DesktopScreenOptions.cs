using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="DesktopScreen"/>.</summary>
[PluginOptions]
public sealed record DesktopScreenOptions : DeviceOptions
{
    /// <summary>Where the computer is.</summary>
    [Prompt("IP address of the computer")]
    public required IPAddress Ip { get; init; }

    /// <summary>The port of the desktop integration.</summary>
    [Range(1, 65535)]
    public ushort Port { get; init; } = 5000;

    /// <summary>How long to wait for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);
}
