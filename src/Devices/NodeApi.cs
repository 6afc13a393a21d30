using System.Net;
using System.Text;
using System.Text.Json;
using Patchbay.Devices.Api;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Transport.Requests;

namespace Patchbay.Devices;

/// <summary>The node of a program for the program itself.</summary>
internal sealed class NodeApi(IEndpoints endpoints, ChangeHistory history, Func<IPEndPoint?> address) : INodeApi
{
    private const string Caller = "program";

    public IPEndPoint? Address => address();

    public async ValueTask<JsonElement> CallAsync(JsonElement call, CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<byte> answer = RawCall.Parse(Encoding.UTF8.GetBytes(call.GetRawText())) switch
        {
            EndpointRequest request => await AnswerAsync(new EndpointCall(request.Endpoint, request.Arguments, Caller), cancellationToken).ConfigureAwait(false),
            RefusedRequest refused => refused.Reply.Content,
            _ => Answer.InvalidSyntax.Json,
        };
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }

    public IReadOnlyList<NodeChange> GetHistory() => history.ToArray();

    public IDisposable OnChange(Action<NodeChange> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return history.Follow(changed);
    }

    private async ValueTask<ReadOnlyMemory<byte>> AnswerAsync(EndpointCall call, CancellationToken cancellationToken)
    {
        EndpointAnswer answer = await endpoints.CallAsync(call, cancellationToken).ConfigureAwait(false);
        answer.AfterClose?.Invoke();
        return answer.Json;
    }
}
