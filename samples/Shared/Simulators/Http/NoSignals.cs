using Microsoft.Extensions.Hosting;

namespace Samples.Shared;

/// <summary>A server that lives until it is disposed of. The usual lifetime takes Ctrl+C and SIGTERM for itself, of which its program would then hear nothing.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
