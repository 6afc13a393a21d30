using System.Net;
using Samples.Shared;

namespace EnergyGateway.Connectors.Modbus;

/// <summary>Reads and writes the registers of a device.</summary>
internal sealed class ModbusClient(IPEndPoint device, byte unit, TimeSpan timeout) : IDisposable
{
    private readonly ModbusConnection _connection = new(device, unit, timeout);

    public void Dispose() => _connection.Dispose();

    /// <summary>Reads registers, at most 125 at once.</summary>
    /// <exception cref="DeviceException">The device is not reachable, refuses, or does not speak the protocol.</exception>
    public async Task<ushort[]> ReadAsync(ModbusFunction function, ushort address, int count, CancellationToken cancellationToken)
    {
        byte[] answer = await _connection.CallAsync(function, Registers.ToBytes(address, (ushort)count), cancellationToken);
        byte[] bytes = answer.Length > 0 && answer[0] == answer.Length - 1 && answer[0] == count * sizeof(ushort)
            ? answer[1..]
            : throw new DeviceException($"{device} answered a question for {count} registers with {answer.Length} bytes that do not hold as many.");
        return Registers.FromBytes(bytes);
    }

    /// <summary>Writes registers: one by itself, because not all devices take one in the form for several.</summary>
    /// <exception cref="DeviceException">The device is not reachable, refuses, or does not speak the protocol.</exception>
    public async Task WriteAsync(ushort address, ushort[] values, CancellationToken cancellationToken)
    {
        // The answer repeats the address, and the value or the count: the first four bytes of the question.
        (ModbusFunction function, byte[] question) = values is [ushort value]
            ? (ModbusFunction.WriteSingle, Registers.ToBytes(address, value))
            : (ModbusFunction.WriteMultiple, [.. Registers.ToBytes(address, (ushort)values.Length), (byte)(values.Length * sizeof(ushort)), .. Registers.ToBytes(values)]);
        byte[] answer = await _connection.CallAsync(function, question, cancellationToken);
        if (!answer.AsSpan().SequenceEqual(question.AsSpan(0, 2 * sizeof(ushort))))
        {
            throw new DeviceException($"{device} confirmed another write than the one it was asked for.");
        }
    }
}
