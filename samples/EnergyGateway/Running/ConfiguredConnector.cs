namespace EnergyGateway.Running;

/// <summary>A connector, created and ready to be used.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Descriptor">The descriptor of its plugin.</param>
/// <param name="Plugin">Its plugin.</param>
/// <param name="Interval">How often its sensor flow runs; null if the device decides.</param>
internal sealed record ConfiguredConnector(string Name, PluginDescriptor Descriptor, IConnector Plugin, TimeSpan? Interval) : IAsyncDisposable
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
