using System.Net;
using System.Text.Json;

namespace Patchbay.Devices;

/// <summary>The API of the node that a program runs, without a socket. Drivers may take it from the services, for example to control other devices of their own node.</summary>
public interface INodeApi
{
    /// <summary>The address and port at which the API answers; null if it is not listening.</summary>
    IPEndPoint? Address { get; }

    /// <summary>Calls an endpoint, as a client does with a line of JSON.</summary>
    /// <param name="call">A list with the name of the endpoint and its arguments: <c>["set_rule", "device1", 50]</c>.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The answer, as clients get it: for a call that is wrong, an object with <c>ERROR</c>.</returns>
    ValueTask<JsonElement> CallAsync(JsonElement call, CancellationToken cancellationToken = default);
}
