using System.Net;
using Microsoft.Extensions.Logging;
using Patchbay.Connections;
using Patchbay.Devices.Transport;
using Patchbay.Devices.Transport.Connections;
using Patchbay.Devices.WebRepl.Files;

namespace Patchbay.Devices.WebRepl;

/// <summary>The port by which existing clients read and replace a node's files, by the protocol of MicroPython's WebREPL. There is no REPL behind it.</summary>
internal sealed class WebReplServer : IAsyncDisposable
{
    private readonly TcpServer _server;

    /// <exception cref="ArgumentException">The password is empty, has more than one line, or spaces around it.</exception>
    public WebReplServer(INodeFiles files, WebReplOptions options, TimeProvider clock, ILoggerFactory loggers)
    {
        var handler = new WebReplConnectionHandler(files, new AccessToken(options.Password), options, clock, loggers.CreateLogger<WebReplServer>());
        _server = new TcpServer(options.Endpoint, options.MaxConnections, handler, clock, loggers);
    }

    /// <summary>The address and port at which it answers; null if it is not listening.</summary>
    public IPEndPoint? Address => _server.Address;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is in use, or the address is not one of this machine.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => _server.StartAsync(cancellationToken);

    /// <summary>Ends listening, and all connections. A file that has come whole is still written.</summary>
    /// <param name="grace">The time for that.</param>
    public Task StopAsync(TimeSpan grace) => _server.StopAsync(grace);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
