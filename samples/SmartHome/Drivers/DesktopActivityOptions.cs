using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="DesktopActivity"/>.</summary>
[PluginOptions]
public sealed record DesktopActivityOptions : SensorOptions
{
    /// <summary>Where the computer is.</summary>
    [Prompt("IP address of the computer")]
    public required IPAddress Ip { get; init; }

    /// <summary>What the condition is about.</summary>
    [Prompt("Screen or activity", Order = 1500)]
    public required DesktopMode Mode { get; init; }

    /// <summary>The port of the desktop integration.</summary>
    [Range(1, 65535)]
    public ushort Port { get; init; } = 5000;

    /// <summary>How long to wait for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The computer is asked every second.</summary>
    public override TimeSpan PollInterval => TimeSpan.FromSeconds(1);
}
