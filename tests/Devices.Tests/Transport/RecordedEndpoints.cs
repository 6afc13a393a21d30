using System.Collections.Concurrent;
using Patchbay.Devices.Api;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Endpoints that note who called them, and answer as a test says.</summary>
internal sealed class RecordedEndpoints(Func<EndpointCall, CancellationToken, ValueTask<EndpointAnswer>> answer) : IEndpoints
{
    public static readonly byte[] Answer = """{"done": true}"""u8.ToArray();

    public RecordedEndpoints()
        : this((_, _) => ValueTask.FromResult(new EndpointAnswer(Answer)))
    {
    }

    public ConcurrentQueue<EndpointCall> Calls { get; } = [];

    /// <summary>The last call, as a line of JSON.</summary>
    public string Last => Calls.Count == 0 ? "none" : $"[{string.Join(", ", [$"\"{Calls.Last().Endpoint}\"", .. Calls.Last().Arguments.Select(argument => argument.GetRawText())])}]";

    public ValueTask<EndpointAnswer> CallAsync(EndpointCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue(call);
        return answer(call, cancellationToken);
    }
}
