namespace Patchbay.Devices.Tests.Transport;

/// <summary>A virtual clock that tells how many waits have begun, so that a test moves it only when all do.</summary>
internal sealed class ObservedClock : TimeProvider
{
    private readonly VirtualClock _clock = new();
    private int _timers;

    public int Timers => Volatile.Read(ref _timers);

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = _clock.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        return timer;
    }

    public void Advance(TimeSpan time) => _clock.Advance(time);
}
