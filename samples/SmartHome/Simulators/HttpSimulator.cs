using System.Net;
using Microsoft.AspNetCore.Builder;
using Samples.Shared;

namespace SmartHome.Simulators;

/// <summary>The web server of a simulated device, on a free port of the loopback address.</summary>
internal abstract class HttpSimulator : ISimulator
{
    private readonly WebApplication _server = LoopbackServer.Create();

    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    public IReadOnlyDictionary<string, string?> Options => Simulated.Address("ip", EndPoint);

    public string Location => EndPoint.ToString();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server.UseRouting();
        Map(_server);
        await _server.StartAsync(cancellationToken);
        EndPoint = new IPEndPoint(IPAddress.Loopback, new Uri(_server.Urls.Single()).Port);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    protected abstract void Map(WebApplication server);
}
