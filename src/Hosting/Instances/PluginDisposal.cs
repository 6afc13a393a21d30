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
        await GuardAsync(() => DisposeAsync(plugin.Instance.Contract), name, recorder, options, clock, hurry).ConfigureAwait(false);
        await GuardAsync(plugin.Services.DisposeAsync, name, recorder, options, clock, hurry).ConfigureAwait(false);
        return isDrained;
    }

    /// <summary>Disposes of a plugin, asynchronously if it can be.</summary>
    public static ValueTask DisposeAsync(object plugin)
    {
        if (plugin is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        (plugin as IDisposable)?.Dispose();
        return default;
    }

    private static async Task GuardAsync(Func<ValueTask> dispose, string plugin, CallRecorder recorder, PluginInstancesOptions options, TimeProvider clock, CancellationToken hurry)
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
                (hurry, CancellationToken.None),
                static () => { },
                static _ => { }).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A plugin that fails while it ends harms itself only.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            recorder.Fail(plugin, "Dispose", exception, exception is CallLimitException or OperationCanceledException ? "timed out" : "failed");
        }
    }
}
