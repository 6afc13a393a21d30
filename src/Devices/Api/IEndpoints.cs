using System.Text.Json;

namespace Patchbay.Devices.Api;

/// <summary>The endpoints of a node's API, whatever carries their calls.</summary>
internal interface IEndpoints
{
    /// <summary>Calls an endpoint.</summary>
    /// <param name="call">The call. Its name may be that of no endpoint, its arguments anything.</param>
    /// <param name="cancellationToken">The token to cancel the operation: the caller is gone.</param>
    /// <returns>The answer; errors are answers too.</returns>
    ValueTask<EndpointAnswer> CallAsync(EndpointCall call, CancellationToken cancellationToken);
}

/// <summary>A call of an endpoint.</summary>
/// <param name="Endpoint">The name, as it was sent.</param>
/// <param name="Arguments">The arguments as JSON. By HTTP, all are strings.</param>
/// <param name="Caller">Who calls, for the history of changes: <c>127.0.0.1</c>.</param>
internal readonly record struct EndpointCall(string Endpoint, IReadOnlyList<JsonElement> Arguments, string Caller);

/// <summary>The answer of an endpoint.</summary>
/// <param name="Json">One JSON value, in UTF-8.</param>
internal readonly record struct EndpointAnswer(ReadOnlyMemory<byte> Json)
{
    /// <summary>Whether there is no such endpoint: by HTTP that is a 404.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Is to be done after the connection is closed; null for nothing.</summary>
    public Action? AfterClose { get; init; }
}
