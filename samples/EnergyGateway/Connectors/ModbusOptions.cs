namespace EnergyGateway.Connectors;

/// <summary>Options of a <see cref="ModbusTcp"/>.</summary>
[PluginOptions]
public sealed record ModbusOptions : NetworkOptions
{
    /// <summary>The port of the protocol.</summary>
    public ushort Port { get; init; } = 502;

    /// <summary>The number of the meter behind a gateway; a meter with a network socket of its own does not mind.</summary>
    public byte Unit { get; init; } = 1;
}
