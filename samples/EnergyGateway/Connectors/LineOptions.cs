namespace EnergyGateway.Connectors;

/// <summary>Options of a device that sends and takes lines of text, often behind a converter from a serial port.</summary>
[PluginOptions]
public sealed record LineOptions : NetworkOptions
{
    /// <summary>The device's port.</summary>
    [Prompt("Port of the device")]
    public required ushort Port { get; init; }
}
