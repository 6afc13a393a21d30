using System.Net.Sockets;
using EnergyGateway.Connectors.Modbus;

namespace EnergyGateway.Simulators;

/// <summary>An energy meter with a network socket: Modbus TCP with the functions 3, 4, 6 and 16.</summary>
internal sealed class MeterSimulator : SimulatedDevice
{
    public MeterRegisters Registers { get; } = new();

    public override string Describe() => $"holding registers {string.Join(", ", Registers.Holding.Select((value, address) => $"{address}: {value}"))}";

    protected override async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[ModbusHeader.Size];
        while (await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length)
        {
            ModbusHeader header = ModbusHeader.Read(bytes);
            if (!header.IsPlausible)
            {
                return; // As the specification wants it: what is no frame ends the connection.
            }

            byte[] question = new byte[header.BodyLength];
            await stream.ReadExactlyAsync(question, cancellationToken);
            byte[] answer = Registers.Answer(question);
            await stream.WriteAsync(ModbusHeader.For(header.Transaction, header.Unit, answer.Length).Frame(answer), cancellationToken);
        }
    }
}
