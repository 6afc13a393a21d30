using System.Net;
using System.Net.Sockets;

namespace CoffeeConnector.Tests.Machines;

/// <summary>Takes a connection, and never answers.</summary>
internal sealed class SilentMachine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<TcpClient> _asked;

    public SilentMachine()
    {
        _listener.Start();
        _asked = _listener.AcceptTcpClientAsync();
    }

    public string Location => $"http://{_listener.LocalEndpoint}/";

    /// <summary>Ends when a client has connected. A test that waits in vain has to fail, not to hang.</summary>
    public Task Asked => _asked.WaitAsync(TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        try
        {
            (await _asked).Dispose();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Nobody came.
        }
    }
}
