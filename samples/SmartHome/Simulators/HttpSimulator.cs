using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Samples.Shared;

namespace SmartHome.Simulators;

/// <summary>The web server of a simulated device, on a free port of the loopback address.</summary>
internal abstract class HttpSimulator : ISimulator
{
    private readonly WebApplication _server = LoopbackServer.Create();
    private volatile bool _isDown;

    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    public virtual IReadOnlyDictionary<string, string?> Options => Simulated.Address("ip", EndPoint);

    public string Location => EndPoint.ToString();

    public SimulatorRecord Record { get; } = new();

    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server.Use(AnswerUnlessDownAsync);
        _server.UseRouting();
        Map(_server);
        await _server.StartAsync(cancellationToken);
        EndPoint = new IPEndPoint(IPAddress.Loopback, new Uri(_server.Urls.Single()).Port);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    protected abstract void Map(WebApplication server);

    private Task AnswerUnlessDownAsync(HttpContext context, RequestDelegate next)
    {
        if (!_isDown)
        {
            return next(context);
        }

        context.Abort();
        return Task.CompletedTask;
    }
}
