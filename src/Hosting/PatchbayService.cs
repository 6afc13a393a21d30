using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>Starts the plugins of a host before its other services, as far as these were added later, and ends them after those.</summary>
internal sealed class PatchbayService(HostedPlugins plugins, IServiceProvider services, ILogger<PatchbayService> logger) : IHostedService
{
    private readonly List<IRunningInstances> _started = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Func<IServiceProvider, IRunningInstances> find in plugins.Groups)
        {
            IRunningInstances group = find(services);
            _started.Add(group);
            await group.StartAsync(cancellationToken).ConfigureAwait(false);
        }

        if (logger.IsEnabled(LogLevel.Information))
        {
            HostingLog.Table(logger, StartTable.Of(_started));
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (IRunningInstances group in _started.AsEnumerable().Reverse())
        {
            await group.DisposeAsync().ConfigureAwait(false);
        }
    }
}
