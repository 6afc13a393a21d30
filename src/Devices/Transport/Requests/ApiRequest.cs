using System.Text.Json;
using Patchbay.Devices.Transport.Replies;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>What a client wants.</summary>
internal abstract record ApiRequest;

/// <summary>A call of an endpoint.</summary>
/// <param name="Form">The way in which it is answered.</param>
/// <param name="Endpoint">The name, as it was sent.</param>
/// <param name="Arguments">The arguments. They may be kept: no buffer is behind them.</param>
internal sealed record EndpointRequest(ReplyForm Form, string Endpoint, IReadOnlyList<JsonElement> Arguments) : ApiRequest;

/// <summary>A resource below <c>/v1/</c>.</summary>
/// <param name="Path">The path below <c>/v1/</c>.</param>
/// <param name="IsHead">Whether only the headers are wanted.</param>
internal sealed record ResourceRequest(string Path, bool IsHead) : ApiRequest;

/// <summary>A request that is answered without asking anyone.</summary>
/// <param name="Reply">The answer.</param>
internal sealed record RefusedRequest(Reply Reply) : ApiRequest;
