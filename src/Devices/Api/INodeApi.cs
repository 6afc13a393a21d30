using System.Net;
using System.Text.Json;

namespace Patchbay.Devices;

/// <summary>
/// The node that a program runs, without a socket. Drivers may take it from the services, for example to control other devices of their own node. Safe for use by several threads.
/// </summary>
public interface INodeApi
{
    /// <summary>The address and port at which the API answers; null if it is not listening.</summary>
    IPEndPoint? Address { get; }

    /// <summary>Calls an endpoint, as a client does with a line of JSON.</summary>
    /// <param name="call">A list with the name of the endpoint and its arguments: <c>["set_rule", "device1", 50]</c>.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The answer, as clients get it: for a call that is wrong, an object with <c>ERROR</c>.</returns>
    ValueTask<JsonElement> CallAsync(JsonElement call, CancellationToken cancellationToken = default);

    /// <summary>Gets the last changes, with who caused each.</summary>
    /// <returns>The changes, the oldest first; at most as many as <see cref="DevicesOptions.HistoryLength"/> says.</returns>
    IReadOnlyList<NodeChange> GetHistory();

    /// <summary>Follows the changes.</summary>
    /// <param name="changed">Is called after each change, one at a time; the node waits for it, so it must be quick, and must not wait for calls of this node. What it throws is logged.</param>
    /// <returns>Ends it, when it is disposed of.</returns>
    IDisposable OnChange(Action<NodeChange> changed);
}
