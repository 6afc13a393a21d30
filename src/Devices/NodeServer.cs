using Patchbay.Devices.Transport;

namespace Patchbay.Devices;

/// <summary>The port of a node's API, if it has one.</summary>
internal sealed record NodeServer(ApiServer? Api) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Api?.DisposeAsync() ?? default;
}
