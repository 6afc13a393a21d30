using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SmartHome.Drivers;

namespace SmartHome.Simulators;

/// <summary>
/// The transport of TP-Link's local protocol as a device has it: it listens on a free port of the loopback address, and
/// takes and gives frames of a length and that many enciphered bytes.
/// </summary>
internal sealed class TpLinkListener(Func<byte[], byte[]> answer) : IAsyncDisposable
{
    private const int LongestRequest = 16 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _accepting = Task.CompletedTask;

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public void Start()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    // Connections are served one after the other, as by the small processors in the devices.
    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client.GetStream(), _stop.Token);
            }
            catch (Exception exception) when (exception is IOException or SocketException or JsonException or OperationCanceledException)
            {
                // The client went away or sent something else than calls: its connection is closed and the next one served.
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] header = new byte[sizeof(int)];
        while (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken) == header.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(header);
            if (length is <= 0 or > LongestRequest)
            {
                return;
            }

            byte[] request = new byte[length];
            await stream.ReadExactlyAsync(request, cancellationToken);
            byte[] reply = TpLinkCipher.Encrypt(answer(TpLinkCipher.Decrypt(request)));
            BinaryPrimitives.WriteInt32BigEndian(header, reply.Length);
            await stream.WriteAsync((byte[])[.. header, .. reply], cancellationToken);
        }
    }
}
