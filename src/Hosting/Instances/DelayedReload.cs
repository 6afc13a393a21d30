using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Patchbay.Hosting.Instances;

/// <summary>Follows a configuration, and acts when it has been at rest for a while.</summary>
internal sealed class DelayedReload : IDisposable
{
    private readonly IDisposable _changes;
    private readonly ITimer _timer;
    private readonly TimeSpan _delay;

    public DelayedReload(Func<IChangeToken> token, TimeSpan delay, TimeProvider clock, Func<Task> reload, ILogger logger)
    {
        _delay = delay;
        _timer = clock.CreateTimer(_ => Run(reload, logger), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _changes = ChangeToken.OnChange(token, Begin);
    }

    /// <summary>Begins to wait anew, as after a change.</summary>
    public void Begin() => _timer.Change(_delay, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _changes.Dispose();
        _timer.Dispose();
    }

    private static void Run(Func<Task> reload, ILogger logger) =>
        _ = Task.Run(reload).ContinueWith(
            task => HostingLog.ReloadFailed(logger, task.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
