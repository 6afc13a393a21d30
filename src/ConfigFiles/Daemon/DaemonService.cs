using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Generation;
using Patchbay.ConfigFiles.Logging;
using Patchbay.ConfigFiles.Settings;

namespace Patchbay.ConfigFiles.Daemon;

/// <summary>Listens while the host runs.</summary>
internal sealed class DaemonService(
    CurrentSettings settings, ConfigFilesOptions options, ConfigFileService files, ContentCache cache, RequestHandler handler, IServiceProvider services, ILoggerFactory loggers)
    : IHostedService
{
    private readonly ILogger _logger = loggers.CreateLogger<DaemonService>();
    private KestrelServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Errors.Count > 0)
        {
            throw new ConfigFilesException([.. settings.Errors.Select(error => error.ToString())]);
        }

        Sweep();
        if (!options.Listens)
        {
            return;
        }

        ListenOptions? listening = null;
        var server = new KestrelServerOptions { ApplicationServices = services };
        server.Limits.MaxConcurrentConnections = options.MaxConnections;
        if (options.EndPoint is { } chosen)
        {
            server.Listen(chosen, Configure);
        }
        else if (settings.Value.EndPoint is ({ } address, var port))
        {
            server.Listen(address, port, Configure);
        }
        else
        {
            server.ListenAnyIP(settings.Value.EndPoint.Port, Configure);
        }

        _server = new KestrelServer(Options.Create(server), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers), loggers);
        await _server.StartAsync(new NoHttp(), cancellationToken).ConfigureAwait(false);
        files.EndPoint = listening!.IPEndPoint;
        ConfigFilesLog.Listening(_logger, files.EndPoint?.ToString() ?? "");

        void Configure(ListenOptions listen)
        {
            listening = listen;
            listen.Run(handler.OnConnectedAsync);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        files.EndPoint = null;
        await files.StopAsync().ConfigureAwait(false);
        if (_server is not null)
        {
            await _server.StopAsync(cancellationToken).ConfigureAwait(false);
            _server.Dispose();
        }

        await files.DisposeAsync().ConfigureAwait(false);
    }

    private void Sweep()
    {
        try
        {
            cache.Sweep();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ConfigFilesLog.SweepFailed(_logger, exception.Message);
        }
    }

    // Kestrel carries the connections; HTTP is none of them.
    private sealed class NoHttp : IHttpApplication<IFeatureCollection>
    {
        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

        public void DisposeContext(IFeatureCollection context, Exception? exception)
        {
        }

        public Task ProcessRequestAsync(IFeatureCollection context) => throw new NotSupportedException("This is no HTTP server.");
    }
}
