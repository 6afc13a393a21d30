namespace Patchbay.Devices.Changes;

/// <summary>
/// The one writer of a node: changes are made one after the other, in the order in which they come. Whoever brings a change while none is being made makes it
/// at once; others leave theirs behind. A change never waits: drivers are called in it, but not awaited.
/// </summary>
/// <param name="failed">Is told of what a change throws, which ends that change only.</param>
internal sealed class ChangeQueue(Action<Exception> failed)
{
    private readonly Queue<Action> _waiting = new();
    private bool _isBusy;

    /// <summary>Makes a change.</summary>
    public void Post(Action change)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(change);
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        MakeAll();
    }

    /// <summary>Makes a change, or reads what changes, and returns its result.</summary>
    /// <param name="change">The change; what it throws is thrown to the caller.</param>
    public Task<T> RunAsync<T>(Func<T> change)
    {
        // Who waits goes on elsewhere, not within the queue.
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                result.SetResult(change());
            }
#pragma warning disable CA1031 // The caller gets it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                result.SetException(exception);
            }
        });
        return result.Task;
    }

    /// <summary>Makes a change, or a part of one, within the queue.</summary>
    public void Make(Action change)
    {
        try
        {
            change();
        }
#pragma warning disable CA1031 // One change that fails must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Tell(exception);
        }
    }

    /// <summary>Tells of what has failed.</summary>
    public void Tell(Exception exception)
    {
        try
        {
            failed(exception);
        }
#pragma warning disable CA1031 // A log that cannot be written, as on a full disk, must not end the queue.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void MakeAll()
    {
        while (true)
        {
            Action? change;
            lock (_waiting)
            {
                if (!_waiting.TryDequeue(out change))
                {
                    _isBusy = false;
                    return;
                }
            }

            Make(change);
        }
    }
}
