using Patchbay.Connectors;
using Patchbay.Hosting.Calls;

namespace Patchbay.Hosting.Instances;

/// <summary>Ends plugins that are no longer called.</summary>
internal static class PluginDisposal
{
    /// <summary>Lets running calls end, then disposes of the plugin and of the services of its scope. Nothing that the plugin does is thrown.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="identity">Its instance.</param>
    /// <param name="recorder">Who records what it does wrong.</param>
    /// <param name="options">How long it may take.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="hurry">Is cancelled when there is no more time than the grace period.</param>
    /// <returns>Whether no call of it is running any more.</returns>
    public static async Task<bool> RetireAsync<TContract>(
        ActivePlugin<TContract> plugin, InstanceIdentity identity, CallRecorder recorder, PluginInstancesOptions options, TimeProvider clock, CancellationToken hurry)
        where TContract : class
    {
        bool isDrained = await plugin.RetireAsync(options.DrainTimeout, options.Calls.CancellationGrace, clock, hurry).ConfigureAwait(false);
        if (!isDrained)
        {
            HostingLog.CallsLeftBehind(recorder.Logger, identity.Kind, identity.Instance, plugin.Running);
        }

        string name = plugin.Instance.Descriptor.Name;
        foreach (Func<ValueTask> dispose in (Func<ValueTask>[])[() => Disposal.OfAsync(plugin.Instance.Contract), plugin.Services.DisposeAsync])
        {
            if (await TryAsync(dispose, options, clock, hurry).ConfigureAwait(false) is { } exception)
            {
                recorder.Fail(name, "Dispose", exception, exception is CallLimitException or OperationCanceledException ? "timed out" : "failed");
            }
        }

        return isDrained;
    }

    /// <summary>Disposes of something for a limited time. Nothing that it does is thrown.</summary>
    /// <param name="dispose">Disposes of it.</param>
    /// <param name="options">How long it may take.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="hurry">Is cancelled when there is no more time than the grace period.</param>
    /// <returns>What it has thrown; null if it ended well.</returns>
    public static async Task<Exception?> TryAsync(Func<ValueTask> dispose, PluginInstancesOptions options, TimeProvider clock, CancellationToken hurry)
    {
        try
        {
            await BoundedCall.RunAsync(
                async _ =>
                {
                    await dispose().ConfigureAwait(false);
                    return true;
                },
                options.LifetimeTimeout,
                options.Calls.CancellationGrace,
                clock,
                (hurry, CancellationToken.None)).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // A plugin that fails while it ends harms itself only.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
