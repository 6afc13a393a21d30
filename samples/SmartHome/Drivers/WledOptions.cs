using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Wled"/>.</summary>
[PluginOptions]
public sealed record WledOptions : DimmableOptions
{
    /// <summary>Where the controller is.</summary>
    [Prompt("IP address of the controller")]
    public required IPAddress Ip { get; init; }

    /// <summary>The port of the controller's web server.</summary>
    [Range(1, 65535)]
    public ushort Port { get; init; } = 80;

    /// <summary>How long to wait for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);
}
