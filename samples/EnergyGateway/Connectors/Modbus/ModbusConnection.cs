using System.Net;
using System.Net.Sockets;
using Samples.Shared;

namespace EnergyGateway.Connectors.Modbus;

/// <summary>
/// A connection to a device, opened when it is needed and kept, because many devices take only a few. After an error it
/// is closed: an answer that comes late must not be taken for that to the next question.
/// </summary>
internal sealed class ModbusConnection(IPEndPoint device, byte unit, TimeSpan timeout) : IDisposable
{
    private const byte ErrorBit = 0x80;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private TcpClient? _client;
    private ushort _transaction;

    public void Dispose()
    {
        _client?.Dispose();
        _turn.Dispose();
    }

    /// <summary>Calls a function; one call at a time.</summary>
    /// <returns>The answer, without the function's code.</returns>
    /// <exception cref="DeviceException">The device is not reachable, refuses, or does not speak the protocol.</exception>
    public async Task<byte[]> CallAsync(ModbusFunction function, byte[] data, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        bool isDone = false;
        try
        {
            byte[] answer = await Exchange.WithAsync(device, timeout, limit => AskAsync([(byte)function, .. data], limit), cancellationToken);
            isDone = true;
            return Check(function, answer);
        }
        finally
        {
            if (!isDone)
            {
                _client?.Dispose();
                _client = null;
            }

            _turn.Release();
        }
    }

    private async Task<byte[]> AskAsync(byte[] question, CancellationToken cancellationToken)
    {
        NetworkStream stream = await OpenAsync(cancellationToken);
        ModbusHeader sent = ModbusHeader.For(++_transaction, unit, question.Length);
        await stream.WriteAsync(sent.Frame(question), cancellationToken);

        byte[] bytes = new byte[ModbusHeader.Size];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        ModbusHeader header = ModbusHeader.Read(bytes);
        if (!header.IsPlausible)
        {
            throw new DeviceException($"{device} announces {header.Length} bytes of protocol {header.Protocol}: it does not speak Modbus TCP.");
        }

        byte[] answer = new byte[header.BodyLength];
        await stream.ReadExactlyAsync(answer, cancellationToken);
        return header.Transaction == sent.Transaction && header.Unit == sent.Unit && (answer[0] & ~ErrorBit) == question[0]
            ? answer
            : throw new DeviceException($"{device} answered another question than the one it was asked (transaction {header.Transaction} of unit {header.Unit}, not {sent.Transaction} of {sent.Unit}).");
    }

    private async Task<NetworkStream> OpenAsync(CancellationToken cancellationToken)
    {
        if (_client is null)
        {
            _client = new TcpClient(device.AddressFamily) { NoDelay = true };
            await _client.ConnectAsync(device, cancellationToken);
        }

        return _client.GetStream();
    }

    private byte[] Check(ModbusFunction function, byte[] answer) =>
        answer[0] == (byte)function
            ? answer[1..]
            : throw new DeviceException($"{device} refuses: {ModbusError.Describe(answer.ElementAtOrDefault(1))}.");
}
