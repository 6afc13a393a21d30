using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Instances;

/// <summary>Who follows the changes of instances.</summary>
internal sealed class ChangeSubscriptions(string kind, ILogger logger)
{
    private readonly List<Subscription> _all = [];

    public IDisposable Add(Action<PluginInstanceChange> changed)
    {
        var subscription = new Subscription(this, changed);
        lock (_all)
        {
            _all.Add(subscription);
        }

        return subscription;
    }

    public void Tell(PluginInstanceChange change)
    {
        Subscription[] all;
        lock (_all)
        {
            all = [.. _all];
        }

        foreach (Subscription subscription in all)
        {
            try
            {
                subscription.Changed(change);
            }
#pragma warning disable CA1031 // One who fails keeps neither the others nor the instances from going on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                HostingLog.SubscriberFailed(logger, kind, change.Name, exception);
            }
        }
    }

    private sealed class Subscription(ChangeSubscriptions owner, Action<PluginInstanceChange> changed) : IDisposable
    {
        public Action<PluginInstanceChange> Changed => changed;

        public void Dispose()
        {
            lock (owner._all)
            {
                owner._all.Remove(this);
            }
        }
    }
}
