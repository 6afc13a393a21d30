namespace Patchbay.Devices.Instances;

/// <summary>The watching of a sensor that pushes its changes, from one beginning to its end. Used within changes only, but for what the driver does.</summary>
internal sealed class ConditionWatch(InstanceContext context, ISensor driver)
{
    private const int MostPushed = 16;

    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(context.Calls.Stopping);

    /// <summary>Gets each condition that the driver pushes; none after the stop.</summary>
    public required Action<bool?> Pushed { get; init; }

    /// <summary>Is told that the driver has ended the watching, with what it has thrown, if it has; not after the stop.</summary>
    public required Action<Exception?> Ended { get; init; }

    public void Begin() => _ = RunAsync(_stopping.Token);

    public void Stop()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        Exception? failure = null;
        int pushed = 0;
        try
        {
            await foreach (bool? condition in driver.WatchAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                // Who pushes faster than the node changes must not fill its queue: then the next one waits.
                Post(() => Pushed(condition), cancellationToken);
                if (++pushed % MostPushed == 0)
                {
                    await context.Queue.RunAsync(static () => true).ConfigureAwait(false);
                }
            }
        }
#pragma warning disable CA1031 // A driver that fails is watched again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        Post(() => Ended(failure), cancellationToken);
    }

    private void Post(Action change, CancellationToken cancellationToken) => context.Queue.Post(() =>
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            change();
        }
    });
}
