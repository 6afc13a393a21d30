using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Logging;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Transport;
using Patchbay.Hosting;

namespace Patchbay.Devices;

/// <summary>Runs a node in a host: starts it after its drivers, follows its configuration, and opens its API last.</summary>
internal sealed class NodeService(
    NodeHost host,
    INodeStore store,
    LoadedConfiguration configuration,
    PluginInstances<IDevice> devices,
    PluginInstances<ISensor> sensors,
    NodeServer server,
    ILogger<NodeService> logger) : IHostedService, IDisposable
{
    // A stop takes at most 5 seconds, with what the drivers need to end.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(2);

    // What the start of so many leaves behind is much, and nothing would collect it: a node then idles for days.
    private const int Many = 250;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<IDisposable> _following = [];
    private int _updatesDue;
    private int _restartsDue;
    private volatile bool _isStopped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        DriverThreads.Allow();
        await host.Node.StartAsync(configuration.Current).ConfigureAwait(false);
        (int count, int sensorCount) = await CountAsync().ConfigureAwait(false);
        NodeLog.Started(logger, host.Node.Metadata.Id, count, sensorCount);
        _following.Add(devices.OnChange(Follow));
        _following.Add(sensors.OnChange(Follow));
        _following.Add(ChangeToken.OnChange(store.Watch, () => Begin(UpdateAsync)));
        host.Restart = () => BeginOnce(ref _restartsDue, RestartAsync);
        await server.StartAsync(cancellationToken).ConfigureAwait(false);
        if (server.Api?.Address is { } address)
        {
            NodeLog.Listening(logger, address);
        }

        if (count + sensorCount >= Many)
        {
            _ = Task.Run(static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true), CancellationToken.None);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _following.ForEach(following => following.Dispose());
        await server.StopAsync(s_grace).ConfigureAwait(false);
        _isStopped = true;
        host.Node.Dispose();
    }

    public void Dispose() => _turn.Dispose();

    private Task<(int Devices, int Sensors)> CountAsync() => host.Node.Queue.RunAsync(() => host.Node.Count);

    // A driver that could not run before is told to have started; one that goes on with other options was replaced.
    private void Follow(PluginInstanceChange change)
    {
        if (change.Kind == PluginInstanceChangeKind.Replaced)
        {
            host.Node.Queue.Post(() => host.Node.OnDriverReplaced(change.Name));
        }
        else if (change.Kind == PluginInstanceChangeKind.Started)
        {
            BeginOnce(ref _updatesDue, () =>
            {
                Volatile.Write(ref _updatesDue, 0);
                return host.Node.UpdateAsync(configuration.Current);
            });
        }
    }

    // A thousand drivers that start, or clients that ask for a restart, are one reason to begin.
    private void BeginOnce(ref int due, Func<Task> work)
    {
        if (Interlocked.Exchange(ref due, 1) == 0)
        {
            Begin(work);
        }
    }

    private void Begin(Func<Task> work) => _ = Task.Run(async () =>
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_isStopped)
            {
                await work().ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Nobody waits for it; the node goes on as it was.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            NodeLog.ReloadFailed(logger, exception.Message);
        }
        finally
        {
            _turn.Release();
        }
    });

    private async Task UpdateAsync()
    {
        await host.Node.UpdateAsync(await ReadAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task RestartAsync()
    {
        Volatile.Write(ref _restartsDue, 0);
        host.LogLevel.Apply();
        await host.Node.StartAsync(await ReadAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }

    // First the drivers, then the node that uses them.
    private async Task<NodeConfiguration> ReadAsync()
    {
        NodeConfiguration read = configuration.Read();
        await devices.ReloadAsync().ConfigureAwait(false);
        await sensors.ReloadAsync().ConfigureAwait(false);
        return read;
    }
}
