namespace Patchbay.Devices.Changes;

/// <summary>Something that is to be done later. Belongs to the change queue: it is cancelled and done within changes.</summary>
internal sealed class Alarm(Action change)
{
    private ITimer? _timer;

    public bool IsCancelled { get; private set; }

    public void Cancel()
    {
        IsCancelled = true;
        _timer?.Dispose();
    }

    internal void Wait(TimeProvider clock, TimeSpan time, Action due)
    {
        _timer?.Dispose();
        _timer = clock.CreateTimer(static due => ((Action)due!)(), due, time, Timeout.InfiniteTimeSpan);
    }

    internal void Fire()
    {
        _timer?.Dispose();
        if (!IsCancelled)
        {
            IsCancelled = true;
            change();
        }
    }
}
