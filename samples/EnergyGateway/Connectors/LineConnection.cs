using System.Net;
using System.Net.Sockets;
using System.Text;
using Samples.Shared;

namespace EnergyGateway.Connectors;

/// <summary>A connection over which lines of text go.</summary>
internal sealed class LineConnection : IDisposable
{
    // The device must not decide how much memory is taken.
    private const int LongestLine = 1024;
    private readonly TcpClient _client;
    private readonly byte[] _buffer = new byte[LongestLine];
    private int _end;

    private LineConnection(TcpClient client) => _client = client;

    public static async Task<LineConnection> OpenAsync(IPEndPoint device, CancellationToken cancellationToken)
    {
        var client = new TcpClient(device.AddressFamily) { NoDelay = true };
        try
        {
            await client.ConnectAsync(device, cancellationToken);
            return new LineConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    public Task WriteAsync(string line, CancellationToken cancellationToken) =>
        _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken).AsTask();

    /// <returns>The next line, without its end; null if the device has closed the connection.</returns>
    /// <exception cref="DeviceException">The line is too long.</exception>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        int line;
        while ((line = _buffer.AsSpan(0, _end).IndexOf((byte)'\n')) < 0)
        {
            if (_end == LongestLine)
            {
                throw new DeviceException($"{_client.Client.RemoteEndPoint} sends a line of more than {LongestLine} bytes.");
            }

            int length = await _client.GetStream().ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (length == 0)
            {
                return null;
            }

            _end += length;
        }

        string text = Encoding.UTF8.GetString(_buffer, 0, line).TrimEnd('\r');
        _end -= line + 1;
        _buffer.AsSpan(line + 1, _end).CopyTo(_buffer);
        return text;
    }
}
