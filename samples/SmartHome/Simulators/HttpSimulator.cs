using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace SmartHome.Simulators;

/// <summary>The web server of a simulated device, on a free port of the loopback address.</summary>
internal abstract class HttpSimulator : ISimulator
{
    private readonly WebApplication _server;

    protected HttpSimulator()
    {
        // Empty, because the other builders read appsettings.json and the environment, which are not about this server.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _server = builder.Build();
        _server.UseRouting();
    }

    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    public IReadOnlyDictionary<string, string?> Settings => NetworkSettings.For(EndPoint);

    public string Location => EndPoint.ToString();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Map(_server);
        await _server.StartAsync(cancellationToken);
        EndPoint = new IPEndPoint(IPAddress.Loopback, new Uri(_server.Urls.Single()).Port);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    protected abstract void Map(WebApplication server);
}
