using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Patchbay.Devices.Transport;
using Patchbay.Devices.Transport.Connections;
using Patchbay.Devices.WebRepl.Files;
using Patchbay.Devices.WebRepl.Frames;

namespace Patchbay.Devices.WebRepl;

/// <summary>A connection: a handshake, a password, then any number of files.</summary>
internal sealed class WebReplConnectionHandler(INodeFiles files, AccessToken password, WebReplOptions options, TimeProvider clock, ILogger logger) : ConnectionHandler
{
    private readonly PasswordAttempts _attempts = new(clock);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        try
        {
            await ServeAsync(connection).ConfigureAwait(false);
        }
        catch (Exception exception) when (LostConnection.Explains(exception))
        {
            // The client is gone, has taken too long, or the server stops.
        }

        using var deadline = new SendDeadline(connection, options.LoginTimeout, clock);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask ServeAsync(ConnectionContext connection)
    {
        IPAddress client = (connection.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
        using var deadline = new RequestDeadline(connection, options.LoginTimeout, clock);
        if (!await Handshake.DoAsync(connection.Transport, deadline.Token).ConfigureAwait(false))
        {
            return;
        }

        var output = new FrameWriter(connection.Transport.Output, deadline.Token);
        var input = new FrameReader(connection.Transport.Input, output, deadline.Token);
        try
        {
            if (await Login.DoAsync(input, output, bytes => IsAdmitted(client, bytes)).ConfigureAwait(false))
            {
                deadline.Renew(options.IdleTimeout);
                await new FileTransfer(files, input, output, () => deadline.Renew(options.IdleTimeout), options.MaxFileSize, client, logger).ServeAsync().ConfigureAwait(false);
            }
        }
        catch (BrokenFrameException)
        {
            await output.CloseAsync(BrokenFrameException.StatusCode).ConfigureAwait(false);
        }
    }

    private bool IsAdmitted(IPAddress client, ReadOnlySpan<byte> text)
    {
        if (_attempts.MayTry(client) && password.Matches(text))
        {
            _attempts.Succeeded(client);
            return true;
        }

        _attempts.Failed(client);
        WebReplLog.PasswordRefused(logger, client);
        return false;
    }
}
