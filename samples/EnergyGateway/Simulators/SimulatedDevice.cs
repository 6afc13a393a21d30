using System.Net;
using System.Net.Sockets;
using Samples.Shared;

namespace EnergyGateway.Simulators;

/// <summary>A device on a free port of the loopback address, which serves any number of connections at once.</summary>
internal abstract class SimulatedDevice : ISimulator
{
    private readonly LoopbackListener _listener;

    protected SimulatedDevice() => _listener = new LoopbackListener(ServeAsync);

    public IPEndPoint EndPoint => _listener.EndPoint;

    public void Start() => _listener.Start();

    public abstract string Describe();

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken);
}
