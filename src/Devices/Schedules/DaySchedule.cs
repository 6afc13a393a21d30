using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Schedules;

/// <summary>The schedule of one instance with its keywords resolved: at most one rule for each minute of the day, in the order of time. Immutable.</summary>
internal sealed class DaySchedule
{
    public static DaySchedule Empty { get; } = new([], new Keywords());

    private readonly (TimeOnly Time, ScheduleEntry Entry)[] _entries;

    public DaySchedule(IEnumerable<ScheduleEntry> schedule, Keywords keywords)
    {
        var byTime = new SortedDictionary<TimeOnly, ScheduleEntry>();

        // Times first: a keyword that falls on the same minute wins.
        (ScheduleEntry Entry, TimeOnly Time, bool IsKeyword)[] usable = [.. schedule
            .Select(entry => ScheduleTime.TryRead(entry.Time, out TimeOnly time) ? (entry, time, IsKeyword: false)
                : keywords.TryGet(entry.Time, out time) ? (entry, time, IsKeyword: true)
                : default)
            .Where(usable => usable.entry is not null)];
        foreach ((ScheduleEntry entry, TimeOnly time, _) in usable.OrderBy(one => one.IsKeyword))
        {
            byTime[time] = entry;
        }

        _entries = [.. byTime.Select(pair => (pair.Key, pair.Value))];
    }

    public IReadOnlyList<(TimeOnly Time, ScheduleEntry Entry)> Entries => _entries;

    /// <summary>The entry that is in force: the last one whose time came before the moment, those of yesterday included; null if there is none at all.</summary>
    public ScheduleEntry? InForce(DateTimeOffset moment, TimeZoneInfo zone) =>
        _entries.Length == 0 ? null : _entries.MaxBy(entry => DailyTime.Before(moment, entry.Time, zone)).Entry;

    /// <summary>The entries that come after a moment, up to and including another, in their order.</summary>
    public IEnumerable<ScheduleEntry> Between(DateTimeOffset moment, DateTimeOffset end, TimeZoneInfo zone) => _entries
        .Select(entry => (Time: DailyTime.After(moment, entry.Time, zone), entry.Entry))
        .Where(entry => entry.Time <= end)
        .OrderBy(entry => entry.Time)
        .Select(entry => entry.Entry);
}
