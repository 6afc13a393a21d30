using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Patchbay.Devices.Api;
using Patchbay.Devices.Transport.Connections;
using Patchbay.Devices.Transport.Replies;
using Patchbay.Devices.Transport.Requests;
using Patchbay.Text;

namespace Patchbay.Devices.Transport;

/// <summary>A connection of the API: one request, one answer, end.</summary>
internal sealed class ApiConnectionHandler(
    IEndpoints endpoints,
    IResources resources,
    AccessToken? token,
    ApiServerOptions options,
    TimeProvider clock,
    ILogger logger) : ConnectionHandler
{
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        try
        {
            if (await ReadAsync(connection).ConfigureAwait(false) is { } request)
            {
                await AnswerAsync(connection, request).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (LostConnection.Explains(exception))
        {
            // The client is gone, has taken too long, or the server stops.
        }
    }

    private async ValueTask<ApiRequest?> ReadAsync(ConnectionContext connection)
    {
        using var deadline = new RequestDeadline(connection, options.Timeout, clock);
        using var lines = new LineReader(connection.Transport.Input, options.MaxRequestSize);
        return await new RequestReader(lines, token).ReadAsync(deadline.Token).ConfigureAwait(false);
    }

    private async ValueTask AnswerAsync(ConnectionContext connection, ApiRequest request)
    {
        Reply reply = await ReplyAsync(connection, request).ConfigureAwait(false);
        try
        {
            using var deadline = new SendDeadline(connection, options.Timeout, clock);
            await ReplyWriter.WriteAsync(connection.Transport.Output, reply).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            AfterClose(reply, request);
        }
    }

    private async ValueTask<Reply> ReplyAsync(ConnectionContext connection, ApiRequest request)
    {
        string caller = Caller(connection.RemoteEndPoint);
        if (request is RefusedRequest refused)
        {
            if (refused.Reply.StatusCode == 401)
            {
                TransportLog.TokenRefused(logger, caller);
            }

            return refused.Reply;
        }

        var watch = new CallerWatch();
        await using (watch.ConfigureAwait(false))
        {
            ValueTask<Reply> reply = request is EndpointRequest call ? CallAsync(call, caller, watch.Gone) : GetAsync((ResourceRequest)request, caller, watch.Gone);
            if (!reply.IsCompleted)
            {
                watch.Begin(connection.Transport.Input);
            }

            return await reply.ConfigureAwait(false);
        }
    }

    private async ValueTask<Reply> CallAsync(EndpointRequest request, string caller, CancellationToken gone)
    {
        try
        {
            EndpointAnswer answer = await endpoints.CallAsync(new EndpointCall(request.Endpoint, request.Arguments, caller), gone).ConfigureAwait(false);
            return new Reply(request.Form, answer.IsUnknown ? 404 : 200, answer.Json) { AfterClose = answer.AfterClose };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !gone.IsCancellationRequested)
        {
            TransportLog.EndpointFailed(logger, FoundText.Quote(request.Endpoint), caller, exception);
            return Reply.Refused(request.Form, 500, ApiErrors.InternalError);
        }
    }

    private async ValueTask<Reply> GetAsync(ResourceRequest request, string caller, CancellationToken gone)
    {
        try
        {
            ResourceAnswer? answer = await resources.GetAsync(request.Path, gone).ConfigureAwait(false);
            Reply reply = answer is null
                ? Reply.Refused(ReplyForm.Http11, 404, ApiErrors.NotFound)
                : new Reply(ReplyForm.Http11, answer.StatusCode, answer.Content) { ContentType = answer.ContentType };
            return reply with { IsHead = request.IsHead };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !gone.IsCancellationRequested)
        {
            TransportLog.ResourceFailed(logger, FoundText.Quote(request.Path), caller, exception);
            return Reply.Refused(ReplyForm.Http11, 500, ApiErrors.InternalError) with { IsHead = request.IsHead };
        }
    }

    private void AfterClose(Reply reply, ApiRequest request)
    {
        try
        {
            reply.AfterClose?.Invoke();
        }
        catch (Exception exception)
        {
            TransportLog.AfterCloseFailed(logger, FoundText.Quote((request as EndpointRequest)?.Endpoint ?? ""), exception);
        }
    }

    private static string Caller(EndPoint? endpoint) =>
        endpoint is IPEndPoint { Address: var address } ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "unknown";
}
