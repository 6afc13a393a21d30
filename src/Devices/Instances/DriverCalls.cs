using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>Calls drivers outside the change queue, and brings their answers back into it.</summary>
/// <param name="queue">The queue of the node.</param>
/// <param name="stopping">Is cancelled when the node stops.</param>
internal sealed class DriverCalls(ChangeQueue queue, CancellationToken stopping)
{
    private int _running;

    /// <summary>How many calls there are whose answers have not been brought back yet.</summary>
    public int Running => Volatile.Read(ref _running);

    public CancellationToken Stopping => stopping;

    /// <summary>Begins a call.</summary>
    /// <param name="call">Calls the driver.</param>
    /// <param name="answered">Gets the answer, or the reason why there is none, as a change; also after the node has stopped.</param>
    /// <param name="removed">Is cancelled when nobody needs the answer any more.</param>
    public void Begin<T>(Func<CancellationToken, ValueTask<T>> call, Action<T?, Exception?> answered, CancellationToken removed = default)
    {
        Interlocked.Increment(ref _running);
        _ = RunAsync(call, answered, removed);
    }

    private async Task RunAsync<T>(Func<CancellationToken, ValueTask<T>> call, Action<T?, Exception?> answered, CancellationToken removed)
    {
        using CancellationTokenSource? either = removed.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(stopping, removed) : null;
        T? answer = default;
        Exception? failure = null;
        try
        {
            answer = await call(either?.Token ?? stopping).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A driver that fails is what the answer is about.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        queue.Post(() =>
        {
            Interlocked.Decrement(ref _running);
            answered(answer, failure);
        });
    }
}
