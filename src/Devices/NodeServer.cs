using Patchbay.Devices.Transport;
using Patchbay.Devices.WebRepl;

namespace Patchbay.Devices;

/// <summary>The ports of a node, as far as it has them.</summary>
internal sealed record NodeServer(ApiServer? Api, WebReplServer? Uploads) : IAsyncDisposable
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await (Api?.StartAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        await (Uploads?.StartAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
    }

    public Task StopAsync(TimeSpan grace) => Task.WhenAll(Api?.StopAsync(grace) ?? Task.CompletedTask, Uploads?.StopAsync(grace) ?? Task.CompletedTask);

    public async ValueTask DisposeAsync()
    {
        await (Api?.DisposeAsync() ?? default).ConfigureAwait(false);
        await (Uploads?.DisposeAsync() ?? default).ConfigureAwait(false);
    }
}
