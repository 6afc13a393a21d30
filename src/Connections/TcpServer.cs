using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Patchbay.Connections;

/// <summary>A port on Kestrel, whose connections go to a handler: without a web host, as nothing of one is needed. Compiled into the engines that have ports.</summary>
internal sealed class TcpServer(IPEndPoint endpoint, int maxConnections, ConnectionHandler handler, TimeProvider clock, ILoggerFactory loggers) : IAsyncDisposable
{
    // More than any handler keeps of a request, so that reading never waits for room.
    private const int ReadBufferSize = 128 * 1024;
    private KestrelServer? _server;

    /// <summary>The address and port at which it answers; null if it is not listening.</summary>
    public IPEndPoint? Address { get; private set; }

    /// <exception cref="IOException">The port is in use, or the address is not one of this machine.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ListenOptions? listening = null;
        var options = new KestrelServerOptions { Limits = { MaxConcurrentConnections = maxConnections } };
        options.Listen(endpoint, listen =>
        {
            listen.Run(handler.OnConnectedAsync);
            listening = listen;
        });

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions { MaxReadBufferSize = ReadBufferSize }), loggers);
        var server = new KestrelServer(Options.Create(options), transport, loggers);
        try
        {
            await server.StartAsync(new NoHttpApplication(), cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            server.Dispose();
            throw new IOException($"It cannot listen at {endpoint}: {exception.Message}", exception);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        _server = server;
        Address = listening!.IPEndPoint;
    }

    /// <summary>Ends listening. Handlers see it by the connection's lifetime, and may end what they do.</summary>
    /// <param name="grace">The time for that; then connections are aborted.</param>
    public async Task StopAsync(TimeSpan grace)
    {
        Address = null;
        if (Interlocked.Exchange(ref _server, null) is not { } server)
        {
            return;
        }

        using (server)
        {
            using var end = new CancellationTokenSource(grace, clock);
            await server.StopAsync(end.Token).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
}
