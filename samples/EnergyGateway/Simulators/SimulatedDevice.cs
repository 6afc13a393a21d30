using System.Net;
using System.Net.Sockets;

namespace EnergyGateway.Simulators;

/// <summary>Listens on a free port of the loopback address, and serves any number of connections at once.</summary>
internal abstract class SimulatedDevice : ISimulator
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

    public abstract string Describe();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken);

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
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
            await ServeAsync(connection.GetStream(), _stop.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client went away, or the simulator is stopped.
        }
    }
}
