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
        _timer = clock.CreateTimer(_ => BackgroundWork.Begin(reload, exception => HostingLog.ReloadFailed(logger, exception)), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _changes = ChangeToken.OnChange(token, Begin);
    }

    /// <summary>Begins to wait anew, as after a change.</summary>
    public void Begin() => _timer.Change(_delay, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _changes.Dispose();
        _timer.Dispose();
    }
}
