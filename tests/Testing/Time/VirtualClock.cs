namespace Patchbay.Testing;

/// <summary>A clock that a test moves. Timers fire, in their order, when their time comes.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly List<VirtualTimer> _timers = [];
    private readonly TimeZoneInfo _zone;
    private DateTimeOffset _now;
    private TimeSpan _shift;

    public VirtualClock()
        : this(DateTimeOffset.UnixEpoch)
    {
    }

    /// <param name="start">The time at the start.</param>
    /// <param name="zone">The local time zone; UTC if nothing is said.</param>
    public VirtualClock(DateTimeOffset start, TimeZoneInfo? zone = null) => (_now, _zone) = (start, zone ?? TimeZoneInfo.Utc);

    public override TimeZoneInfo LocalTimeZone => _zone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_timers)
        {
            return _now.UtcTicks;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_timers)
        {
            return _now + _shift;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock, as a person or a time server does. Timers do not notice.</summary>
    public void Set(DateTimeOffset time)
    {
        lock (_timers)
        {
            _shift = time - _now;
        }
    }

    public void Advance(TimeSpan time)
    {
        DateTimeOffset end;
        lock (_timers)
        {
            end = _now + time;
        }

        while (true)
        {
            VirtualTimer? next;
            lock (_timers)
            {
                next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                _now = next?.Due ?? end;
                next?.Rearm();
            }

            if (next is null)
            {
                return;
            }

            next.Fire();
        }
    }

    private sealed class VirtualTimer(VirtualClock clock, Action fire) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public void Rearm()
        {
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
            }
            else
            {
                clock._timers.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
