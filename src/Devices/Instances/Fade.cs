namespace Patchbay.Devices.Instances;

/// <summary>A fade on its way: a whole number goes to another in even steps.</summary>
internal sealed class Fade
{
    // Timers are no finer than this, and eyes no faster.
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(10);

    private readonly TimeProvider _clock;
    private readonly long _timestamp;

    /// <param name="clock">The clock.</param>
    /// <param name="start">The number at the start.</param>
    /// <param name="rule">The target, which is another number, and the time, which is more than none.</param>
    public Fade(TimeProvider clock, long start, Rule rule)
    {
        _clock = clock;
        (Start, Target, Duration) = (start, rule.Target, rule.Duration);
        _timestamp = clock.GetTimestamp();
        Began = clock.GetUtcNow();
    }

    public long Start { get; }

    public long Target { get; }

    public TimeSpan Duration { get; }

    public DateTimeOffset Began { get; }

    /// <summary>Whether the schedule has begun it.</summary>
    public required bool IsScheduled { get; init; }

    public bool IsDown => Target < Start;

    /// <summary>The time of a step.</summary>
    public TimeSpan Period => Duration / Steps;

    /// <summary>The number that is due now. Steps that are late are left out.</summary>
    public long Value
    {
        get
        {
            TimeSpan elapsed = _clock.GetElapsedTime(_timestamp);
            long taken = elapsed >= Duration ? Steps : Math.Min(Steps, (long)Math.Floor((decimal)elapsed.Ticks * Steps / Duration.Ticks));
            return IsDown ? Start - taken : Start + taken;
        }
    }

    /// <summary>How long it is until the next step that can be seen: of faster ones some are left out, but not the last one.</summary>
    public TimeSpan UntilNext
    {
        get
        {
            TimeSpan elapsed = _clock.GetElapsedTime(_timestamp);
            decimal next = Math.Abs(Value - Start) + 1;
            TimeSpan wait = TimeSpan.FromTicks((long)Math.Ceiling(next * Duration.Ticks / Steps)) - elapsed;
            return wait >= s_shortest ? wait : Duration - elapsed < s_shortest ? Duration - elapsed : s_shortest;
        }
    }

    private long Steps => Math.Abs(Target - Start);

    /// <summary>Whether a number that is set meanwhile is on the way: then the fade waits there until it gets to it, and goes on.</summary>
    /// <param name="current">The number that is in force.</param>
    /// <param name="value">The number that is set.</param>
    public bool IsOnTheWay(long current, long value) => IsDown ? value <= current && value > Target : value >= current && value < Target;
}
