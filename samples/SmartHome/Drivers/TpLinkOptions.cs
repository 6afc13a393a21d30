using System.Net;
using Patchbay;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="TpLink"/>.</summary>
[PluginOptions]
public sealed record TpLinkOptions : DimmableOptions
{
    /// <summary>Where the bulb or dimmer is.</summary>
    [Prompt("IP address of the bulb or dimmer")]
    public required IPAddress Ip { get; init; }

    /// <summary>The port of the local protocol; all devices have the same.</summary>
    public ushort Port { get; init; } = 9999;

    /// <summary>How long to wait for each answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
