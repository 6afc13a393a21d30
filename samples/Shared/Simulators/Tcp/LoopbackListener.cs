using System.Net;
using System.Net.Sockets;

namespace Samples.Shared;

/// <summary>Listens on a free port of the loopback address, and serves connections until it is disposed.</summary>
/// <param name="serve">Serves one connection, until the client closes it.</param>
/// <param name="oneAtATime">Whether connections are served one after the other, as by the small processors in many devices.</param>
internal sealed class LoopbackListener(Func<NetworkStream, CancellationToken, Task> serve, bool oneAtATime = false) : IAsyncDisposable
{
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

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
                if (oneAtATime)
                {
                    await serving[^1];
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        connection.NoDelay = true;
        try
        {
            await serve(connection.GetStream(), _stop.Token);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // The client went away, or the listener is stopped.
        }
    }
}
