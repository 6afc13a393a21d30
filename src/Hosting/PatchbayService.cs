using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>Starts the plugins of a host before its other services, as far as these were added later, and ends them after those.</summary>
internal sealed class PatchbayService(HostedPlugins plugins, PluginPackages packages, IServiceProvider services, ILogger<PatchbayService> logger) : IHostedService
{
    private readonly List<IRunningInstances> _started = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        IRunningInstances[] groups = [.. plugins.Groups.Select(find => find(services))];
        Validate(groups);
        foreach (IRunningInstances group in groups)
        {
            _started.Add(group);
            packages.Join(group);
            await group.StartAsync(cancellationToken).ConfigureAwait(false);
        }

        packages.Watch();
        if (logger.IsEnabled(LogLevel.Information) && StartTable.Of(_started, packages) is { Length: > 0 } table)
        {
            HostingLog.Table(logger, table);
        }
    }

    // Before anything of any section is created.
    private static void Validate(IEnumerable<IRunningInstances> groups)
    {
        (string Section, IReadOnlyList<string> Problems)[] wrong =
            [.. groups.Where(group => group.StopOnErrors).Select(group => (group.Section, Problems: group.Validate())).Where(group => group.Problems.Count > 0)];
        if (wrong.Length > 0)
        {
            throw new PluginInstancesException(wrong.Select(group => group.Section), [.. wrong.SelectMany(group => group.Problems)]);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (IRunningInstances group in _started.AsEnumerable().Reverse())
        {
            packages.Leave(group);
            await group.EndAsync(cancellationToken).ConfigureAwait(false);
        }

        await packages.DisposeAsync().ConfigureAwait(false);
    }
}
