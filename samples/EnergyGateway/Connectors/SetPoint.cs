using System.Globalization;
using EnergyGateway.Connectors.Modbus;
using Samples.Shared;

namespace EnergyGateway.Connectors;

/// <summary>A whole number that the meter lets others set.</summary>
/// <param name="Key">The flattened key of its datapoint.</param>
/// <param name="Address">Its first holding register.</param>
/// <param name="Count">How many registers it takes: 1 or 2.</param>
internal sealed record SetPoint(string Key, ushort Address, int Count)
{
    private uint Max => Count == 1 ? ushort.MaxValue : uint.MaxValue;

    /// <exception cref="DeviceException">The registers cannot hold the value.</exception>
    public ushort[] Encode(double value)
    {
        if (!double.IsInteger(value) || value < 0 || value > Max)
        {
            throw new DeviceException(string.Create(CultureInfo.InvariantCulture, $"{Key} takes a whole number from 0 to {Max}, not {value}."));
        }

        return Count == 1 ? [(ushort)value] : Registers.FromUInt32((uint)value);
    }

    public uint Decode(ushort[] registers) => Count == 1 ? registers[0] : Registers.UInt32(registers);
}
