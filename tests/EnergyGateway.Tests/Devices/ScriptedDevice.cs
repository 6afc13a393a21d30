using System.Net;
using System.Net.Sockets;

namespace EnergyGateway.Tests.Devices;

/// <summary>
/// Serves one connection after the other in the test's own way: it is given what the connector sent, and answers with
/// pieces that it sends one by one. Without pieces it stays silent; after an empty piece it closes the connection.
/// </summary>
internal sealed class ScriptedDevice : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(1)); // A test that waits in vain has to fail, not to hang.
    private readonly Func<byte[], byte[][]> _answer;
    private readonly Task _serving;
    private int _connections;

    public ScriptedDevice(Func<byte[], byte[][]> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = AcceptAsync();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>How many times somebody has connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                client.NoDelay = true;
                await ServeAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        byte[] request = new byte[4096];
        try
        {
            int length;
            while ((length = await stream.ReadAsync(request, _stop.Token)) > 0)
            {
                foreach (byte[] piece in _answer(request[..length]))
                {
                    if (piece.Length == 0)
                    {
                        return;
                    }

                    await stream.WriteAsync(piece, _stop.Token);
                    await Task.Delay(1, _stop.Token); // So that the pieces are mostly read one by one.
                }
            }
        }
        catch (IOException)
        {
            // The connector had enough.
        }
    }
}
