using Microsoft.Extensions.Configuration;
using Patchbay.Hosting.Calls;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

// New versions of plugins, for the same configuration.
public sealed partial class PluginInstances<TContract> : IRunningInstances
{
    async Task<IGroupReplacement> IInstanceGroup.PrepareAsync(Func<PluginDescriptor, bool> isOld, PluginCatalog catalog)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        var replacement = new Replacement(this);
        try
        {
            foreach (ConfiguredInstance<TContract> instance in With(isOld))
            {
                replacement.Add(instance, await _factory.CreateAsync(catalog, EntryOf(instance), instance.Boundary.Identity).ConfigureAwait(false));
            }

            return replacement;
        }
        catch
        {
            await replacement.RollBackAsync().ConfigureAwait(false);
            throw;
        }
    }

    async Task<IReadOnlyList<string>> IInstanceGroup.StopAsync(Func<PluginDescriptor, bool> isOld, string reason)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            List<(ConfiguredInstance<TContract>, Task<bool>)> ends = [];
            foreach (ConfiguredInstance<TContract> instance in With(isOld).AsEnumerable().Reverse())
            {
                instance.Problem = $"{EntryOf(instance).Path}: {reason}";
                ends.Add((instance, RetireAsync(instance, instance.Boundary.Replace(plugin: null, reason))));
                HostingLog.InstanceFailed(_logger, Kind, instance.Name, instance.Problem);
                _subscriptions.Tell(new PluginInstanceChange(instance.Name, PluginInstanceChangeKind.Failed, instance.Problem));
            }

            return await StillRunningAsync(ends).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    Task IInstanceGroup.RetryAsync(CancellationToken cancellationToken) =>
        _isDisposed || !_instances.Any(instance => instance.Boundary.Current is null || instance.Problem is not null)
            ? Task.CompletedTask
            : FollowAsync(cancellationToken);

    Task IRunningInstances.EndAsync(CancellationToken hurry) => EndAsync(hurry);

    string IRunningInstances.Section => _path;

    bool IRunningInstances.StopOnErrors => _options.StopOnErrors;

    IEnumerable<InstanceReport> IRunningInstances.Report() =>
        _instances.Select(instance => new InstanceReport(instance.Name, instance.Plugin, instance.Status, instance.Problem, instance.LastFault));

    private ConfiguredInstance<TContract>[] With(Func<PluginDescriptor, bool> isOld) =>
        _isDisposed ? [] : [.. _instances.Where(instance => instance.Plugin is { } plugin && isOld(plugin))];

    private async Task<IReadOnlyList<string>> StillRunningAsync(IEnumerable<(ConfiguredInstance<TContract> Instance, Task<bool> End)> ends)
    {
        List<string> running = [];
        foreach ((ConfiguredInstance<TContract> instance, Task<bool> end) in ends)
        {
            if (!await end.ConfigureAwait(false))
            {
                running.Add($"calls of the {Kind} instance \"{instance.Name}\" do not end");
            }
        }

        return running;
    }

    private sealed class Replacement(PluginInstances<TContract> group) : IGroupReplacement
    {
        private readonly List<(ConfiguredInstance<TContract> Instance, ActivePlugin<TContract> Plugin)> _made = [];

        public void Add(ConfiguredInstance<TContract> instance, ActivePlugin<TContract> plugin) => _made.Add((instance, plugin));

        public async Task<IReadOnlyList<string>> CommitAsync()
        {
            try
            {
                return await group.StillRunningAsync([.. _made.Select(made => (made.Instance, group.Use(made.Instance, made.Plugin)))]).ConfigureAwait(false);
            }
            finally
            {
                group._turn.Release();
            }
        }

        public async Task RollBackAsync()
        {
            try
            {
                foreach ((ConfiguredInstance<TContract> instance, ActivePlugin<TContract> plugin) in _made.AsEnumerable().Reverse())
                {
                    await group.RetireAsync(instance, plugin).ConfigureAwait(false);
                }
            }
            finally
            {
                group._turn.Release();
            }
        }
    }
}
