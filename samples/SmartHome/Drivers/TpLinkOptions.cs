using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="TpLink"/>.</summary>
[PluginOptions]
public sealed record TpLinkOptions : DimmableOptions
{
    /// <summary>Where the bulb or dimmer is.</summary>
    [Prompt("IP address of the bulb or dimmer")]
    public required IPAddress Ip { get; init; }

    /// <summary>The port of the local protocol; all devices have the same.</summary>
    [Range(1, 65535)]
    public ushort Port { get; init; } = 9999;

    /// <summary>How long to wait for each answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);
}
