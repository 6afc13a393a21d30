using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Schedules;

/// <summary>
/// Tells when entries of schedules come into force. It looks at the clock at least once a minute, so that a clock that is set, a change to daylight-saving time and a
/// machine that has slept are noticed.
/// </summary>
internal sealed class Scheduler(Alarms alarms)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DaySchedule> _schedules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<TimeOnly, int> _times = [];
    private DateTimeOffset _last;
    private Alarm? _next;
    private bool _isRunning;

    /// <summary>Is called when an entry comes into force, with the id of its instance. Of several that came since the last look, only the last one of an instance counts.</summary>
    public required Action<string, ScheduleEntry> Due { get; init; }

    /// <summary>Is called when the clock was set back: what is in force has to be found anew.</summary>
    public required Action ClockSetBack { get; init; }

    private TimeZoneInfo Zone => alarms.Clock.LocalTimeZone;

    /// <summary>Begins. What comes at this very moment is due.</summary>
    public void Start()
    {
        _isRunning = true;
        _last = alarms.Clock.GetUtcNow().AddTicks(-1);
        Look();
    }

    public void Stop()
    {
        _isRunning = false;
        _next?.Cancel();
        _schedules.Clear();
        _times.Clear();
    }

    /// <summary>Replaces the schedule of an instance. What came until the last look is not due any more.</summary>
    public void Set(string id, DaySchedule schedule)
    {
        Count(id, -1);
        _schedules[id] = schedule;
        Count(id, 1);
    }

    public void Remove(string id)
    {
        Count(id, -1);
        _schedules.Remove(id);
    }

    private void Count(string id, int change)
    {
        foreach ((TimeOnly time, _) in _schedules.GetValueOrDefault(id, DaySchedule.Empty).Entries)
        {
            int count = _times.GetValueOrDefault(time) + change;
            if (count == 0)
            {
                _times.Remove(time);
            }
            else
            {
                _times[time] = count;
            }
        }
    }

    /// <summary>Tells what has come since the last look. Before schedules change, it settles what the old ones still bring, and what of the new ones is over.</summary>
    public void Look()
    {
        if (!_isRunning)
        {
            return;
        }

        DateTimeOffset now = alarms.Clock.GetUtcNow();
        DateTimeOffset last = _last;
        _last = now;
        Arm(); // First: what follows may fail.
        if (now < last)
        {
            ClockSetBack();
            return;
        }

        // After a long sleep, the last day tells all that matters.
        DateTimeOffset from = now - last > TimeSpan.FromDays(1) ? now.AddDays(-1) : last;
        if (_times.Keys.Any(time => DailyTime.After(from, time, Zone) <= now))
        {
            Tell(from, now);
        }
    }

    private void Tell(DateTimeOffset from, DateTimeOffset now)
    {
        (string Id, ScheduleEntry Entry, DateTimeOffset Time)[] due = [.. _schedules
            .SelectMany(schedule => schedule.Value.Entries
                .Select(entry => (schedule.Key, entry.Entry, Time: DailyTime.After(from, entry.Time, Zone)))
                .Where(entry => entry.Time <= now)
                .OrderBy(entry => entry.Time)
                .TakeLast(1))
            .OrderBy(entry => entry.Time)];
        foreach ((string id, ScheduleEntry entry, _) in due)
        {
            alarms.Make(() => Due(id, entry));
        }
    }

    /// <summary>Waits for what comes next, after schedules have changed.</summary>
    public void Arm()
    {
        if (!_isRunning)
        {
            return;
        }

        _next?.Cancel();
        _next = null;
        if (_times.Count > 0)
        {
            TimeSpan wait = _times.Keys.Min(time => DailyTime.After(_last, time, Zone)) - alarms.Clock.GetUtcNow();
            _next = alarms.After(wait < s_longestWait ? wait : s_longestWait, Look);
        }
    }
}
