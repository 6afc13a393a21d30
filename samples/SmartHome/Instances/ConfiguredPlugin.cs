namespace SmartHome.Instances;

/// <summary>A device or sensor, created and with its rule, ready to be used.</summary>
/// <typeparam name="TContract">The contract of its kind.</typeparam>
/// <param name="Instance">Its configuration.</param>
/// <param name="Descriptor">The descriptor of its driver.</param>
/// <param name="Plugin">Its driver.</param>
/// <param name="Format">The rules that it accepts.</param>
/// <param name="Rule">Its default rule.</param>
internal sealed record ConfiguredPlugin<TContract>(
    Instance Instance, PluginDescriptor Descriptor, TContract Plugin, RuleFormat Format, Rule Rule) : IAsyncDisposable
    where TContract : class
{
    public async ValueTask DisposeAsync()
    {
        if (Plugin is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }
        else if (Plugin is IDisposable synchronous)
        {
            synchronous.Dispose();
        }
    }
}
