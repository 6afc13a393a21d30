using System.Net;

namespace EnergyGateway.Connectors;

/// <summary>Options of a connector whose device is in the network.</summary>
public abstract record NetworkOptions
{
    /// <summary>Where the device is.</summary>
    [Prompt("IP address of the device")]
    public required IPAddress Address { get; init; }

    /// <summary>How long to wait for the device, each time.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
