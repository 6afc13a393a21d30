using Microsoft.AspNetCore.Builder;
using Samples.Shared;

namespace CoffeeConnector.Simulators;

/// <summary>The web server of a simulated machine, on a free port of the loopback address.</summary>
internal abstract class HttpSimulator : IAsyncDisposable
{
    private readonly WebApplication _server = LoopbackServer.Create();

    /// <summary>The account of the machine.</summary>
    public static (string Username, string Password) Account => ("barista", "crema");

    /// <summary>What the machine offers and has to do.</summary>
    public MachineState State { get; } = new();

    public Uri Location { get; private set; } = new("http://127.0.0.1/");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Map(_server);
        await _server.StartAsync(cancellationToken);
        Location = new Uri(_server.Urls.Single());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    protected abstract void Map(WebApplication server);
}
