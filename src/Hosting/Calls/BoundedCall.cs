namespace Patchbay.Hosting.Calls;

/// <summary>Runs code of a plugin for a limited time, on a thread of the pool, so that neither its waiting nor its blocking holds up the caller.</summary>
internal static class BoundedCall
{
    /// <summary>Runs the code.</summary>
    /// <typeparam name="TResult">What it returns.</typeparam>
    /// <param name="call">The code.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="grace">How long it may go on after cancellation; then the caller goes on without it.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">The tokens of the host, which stops the plugin, and of the caller.</param>
    /// <param name="onAbandoned">Is called if the caller goes on without it.</param>
    /// <param name="onEnded">Is called when it has ended; with true if its caller went on without it.</param>
    /// <param name="onLateResult">Is called before that with what it returned, if its caller went on without it.</param>
    /// <returns>What the code returned.</returns>
    /// <exception cref="CallLimitException">It took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled, or the host stops the plugin.</exception>
    public static async Task<TResult> RunAsync<TResult>(
        Func<CancellationToken, ValueTask<TResult>> call,
        TimeSpan limit,
        TimeSpan grace,
        TimeProvider clock,
        (CancellationToken Host, CancellationToken Caller) cancellation,
        Action? onAbandoned = null,
        Action<bool>? onEnded = null,
        Func<TResult, ValueTask>? onLateResult = null)
    {
        using CancellationTokenSource? either = cancellation.Caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellation.Host, cancellation.Caller) : null;

        // The plugin may use its token for longer than the caller waits, so that one is not disposed of.
        var stop = new CancellationTokenSource();
        Task<TResult> task = Task.Run(() => call(stop.Token).AsTask(), CancellationToken.None);
        bool isAbandoned = false;
        try
        {
            return await task.WaitAsync(limit, clock, either?.Token ?? cancellation.Host).ConfigureAwait(false);
        }
        catch (Exception)
        {
            if (task.IsCompleted)
            {
                return await task.ConfigureAwait(false); // It has thrown, or ended just now.
            }

            Cancellation.Request(stop);
            await EndsWithinAsync(task, grace, clock).ConfigureAwait(false);
            if (task.IsCompletedSuccessfully)
            {
                return await task.ConfigureAwait(false);
            }

            isAbandoned = !task.IsCompleted;
            cancellation.Caller.ThrowIfCancellationRequested();
            cancellation.Host.ThrowIfCancellationRequested();
            throw new CallLimitException(limit, isAbandoned);
        }
        finally
        {
            if (isAbandoned)
            {
                onAbandoned?.Invoke();
                _ = EndLateAsync(task, onEnded, onLateResult);
            }
            else
            {
                onEnded?.Invoke(false);
            }
        }
    }

    // What it throws is seen, so that it is not reported as unobserved.
    private static async Task EndLateAsync<TResult>(Task<TResult> task, Action<bool>? onEnded, Func<TResult, ValueTask>? onLateResult)
    {
        try
        {
            TResult result = await task.ConfigureAwait(false);
            if (onLateResult is not null)
            {
                await onLateResult(result).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Nobody waits for it any more.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        onEnded?.Invoke(true);
    }

    private static async Task EndsWithinAsync(Task task, TimeSpan grace, TimeProvider clock)
    {
        try
        {
            await task.WaitAsync(grace, clock).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // How it ends is of no interest: what is thrown is that its time was over.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
