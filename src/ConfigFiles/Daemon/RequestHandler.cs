using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Generation;
using Patchbay.ConfigFiles.Logging;

namespace Patchbay.ConfigFiles.Daemon;

/// <summary>Serves one client: reads its request, answers, and closes.</summary>
internal sealed class RequestHandler(ConfigFileService files, ConfigFilesOptions options, ConfigFilesTelemetry telemetry, TimeProvider clock, ILogger<RequestHandler> logger) : ConnectionHandler
{
    private const int Part = 32 * 1024;
    private readonly RequestReader _reader = new(options, files.Knows, clock);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        string client = connection.RemoteEndPoint?.ToString() ?? "a client";
        try
        {
            telemetry.CountRequest(await ServeAsync(connection, client).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or ConnectionAbortedException or OperationCanceledException)
        {
            telemetry.CountRequest("failed"); // The client has gone, or has let its time pass.
            connection.Abort();
        }
#pragma warning disable CA1031 // Whatever goes wrong with one client, the others are served.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ConfigFilesLog.RequestFailed(logger, client, exception);
            telemetry.CountRequest("failed");
            connection.Abort();
        }
    }

    private async Task<string> ServeAsync(ConnectionContext connection, string client)
    {
        using var deadline = new CancellationTokenSource(options.RequestTimeout, clock);
        RequestText? request = await _reader.ReadAsync(connection.Transport.Input, deadline.Token).ConfigureAwait(false);
        if (request?.File is not { } file)
        {
            if (request?.Problem is { } problem)
            {
                ConfigFilesLog.Refused(logger, client, problem);
            }

            return "refused";
        }

        ReadOnlyMemory<byte> content = await AnswerAsync(file, request.Request, deadline.Token).ConfigureAwait(false);
        using var reading = new CancellationTokenSource(options.RequestTimeout, clock);
        for (ReadOnlyMemory<byte> rest = content; rest.Length > 0; rest = rest[Math.Min(Part, rest.Length)..])
        {
            await connection.Transport.Output.WriteAsync(rest[..Math.Min(Part, rest.Length)], reading.Token).ConfigureAwait(false);
        }

        ConfigFilesLog.Answered(logger, client, file, request.Request, content.Length);
        return content.Length > 0 ? "content" : "nothing";
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(ConfigFileName file, ConfigFileRequest request, CancellationToken deadline)
    {
        try
        {
            return await files.AnswerAsync(file, request, deadline).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            ConfigFilesLog.TooSlow(logger, file, options.RequestTimeout);
            return files.LastGood(file);
        }
    }
}
