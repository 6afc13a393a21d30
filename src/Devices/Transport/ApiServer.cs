using System.Net;
using Microsoft.Extensions.Logging;
using Patchbay.Connections;
using Patchbay.Devices.Api;
using Patchbay.Devices.Transport.Connections;

namespace Patchbay.Devices.Transport;

/// <summary>The port of a node's API: lines of JSON and HTTP, one request a connection.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly TcpServer _server;

    /// <exception cref="ArgumentException">The token is empty or has more than one line.</exception>
    public ApiServer(IEndpoints endpoints, IResources resources, ApiServerOptions options, TimeProvider clock, ILoggerFactory loggers)
    {
        AccessToken? token = options.Token is null ? null : new AccessToken(options.Token);
        var handler = new ApiConnectionHandler(endpoints, resources, token, options, clock, loggers.CreateLogger<ApiServer>());
        _server = new TcpServer(options.Endpoint, options.MaxConnections, handler, clock, loggers);
    }

    /// <summary>The address and port at which it answers; null if it is not listening.</summary>
    public IPEndPoint? Address => _server.Address;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is in use, or the address is not one of this machine.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => _server.StartAsync(cancellationToken);

    /// <summary>Ends listening. Requests that are running get their answer.</summary>
    /// <param name="grace">The time for that; then connections are aborted.</param>
    public Task StopAsync(TimeSpan grace) => _server.StopAsync(grace);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
