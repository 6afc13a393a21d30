using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Generation;
using Patchbay.ConfigFiles.Logging;
using Patchbay.ConfigFiles.Settings;
using Patchbay.Connections;

namespace Patchbay.ConfigFiles.Daemon;

/// <summary>Listens while the host runs.</summary>
internal sealed class DaemonService(
    CurrentSettings settings, ConfigFilesOptions options, ConfigFileService files, ContentCache cache, RequestHandler handler, TimeProvider clock, ILoggerFactory loggers)
    : IHostedService
{
    // For answers that are being sent, once generators have stopped.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly ILogger _logger = loggers.CreateLogger<DaemonService>();
    private TcpServer? _server;

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

        _server = new TcpServer(options.EndPoint ?? Configured(), options.MaxConnections, handler, clock, loggers);
        await _server.StartAsync(cancellationToken).ConfigureAwait(false);
        files.EndPoint = _server.Address;
        ConfigFilesLog.Listening(_logger, files.EndPoint?.ToString() ?? "");
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        files.EndPoint = null;
        await files.StopAsync().ConfigureAwait(false);
        if (_server is not null)
        {
            await _server.StopAsync(s_grace).ConfigureAwait(false);
        }

        await files.DisposeAsync().ConfigureAwait(false);
    }

    // All addresses are those of both protocols, if the machine has both.
    private IPEndPoint Configured() =>
        new(settings.Value.EndPoint.Address ?? (Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any), settings.Value.EndPoint.Port);

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
}
