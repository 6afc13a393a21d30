using System.Net;
using System.Text.Json;
using Patchbay.Devices;

namespace SmartHome.Tests.Drivers;

/// <summary>The node in whose program a driver runs; it answers every call in one way.</summary>
internal sealed class OwnNode(IPEndPoint? address, string answer) : INodeApi
{
    public List<string> Calls { get; } = [];

    public IPEndPoint? Address => address;

    public ValueTask<JsonElement> CallAsync(JsonElement call, CancellationToken cancellationToken = default)
    {
        Calls.Add(call.GetRawText());
        return new(JsonElement.Parse(answer));
    }

    public IReadOnlyList<NodeChange> GetHistory() => [];

    public IDisposable OnChange(Action<NodeChange> changed) => throw new NotSupportedException();
}
