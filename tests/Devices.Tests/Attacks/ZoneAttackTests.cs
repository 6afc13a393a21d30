using Patchbay.Devices.Schedules;
using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>Zones whose clocks change by half an hour, at midnight, or twice a year around a fast.</summary>
[TestClass]
public sealed class ZoneAttackTests
{
    private static readonly string[] s_times = ["23:45", "00:00", "00:30", "01:15", "01:45", "02:00", "02:15", "02:45", "03:00"];

    [TestMethod]
    [DataRow("Australia/Lord_Howe", "2026-04-04")]
    [DataRow("Australia/Lord_Howe", "2026-10-03")]
    [DataRow("America/Havana", "2026-03-07")]
    [DataRow("America/Havana", "2026-10-31")]
    [DataRow("Asia/Beirut", "2026-03-28")]
    [DataRow("Atlantic/Azores", "2026-10-24")]
    [DataRow("Africa/Casablanca", "2026-02-14")]
    [DataRow("America/Scoresbysund", "2026-03-28")]
    [DataRow("Asia/Kathmandu", "2026-12-30")]
    public void Every_entry_comes_into_force_once_a_day_when_clocks_change(string zone, string day)
    {
        DateTimeOffset start = DateTimeOffset.Parse(day + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).AddHours(12);
        string schedule = string.Join(", ", s_times.Select((time, index) => $"\"{time}\": {index + 10}"));
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: $$"""{ {{schedule}} }"""), start, TimeZoneInfo.FindSystemTimeZoneById(zone));
        int before = node.Node.History.ToArray().Length;
        node.Wait(TimeSpan.FromDays(4));
        string[] fired = [.. node.Node.History.ToArray().Skip(before).Where(change => change.Property is "rule").Select(change => change.Source!)];
        foreach (string time in s_times)
        {
            fired.Count(one => one.Equals(time, StringComparison.Ordinal)).ShouldBeInRange(3, 4, $"{time}: {string.Join(' ', fired)}");
        }
    }

    [TestMethod]
    public void What_comes_after_a_moment_is_after_it_even_where_a_zone_leaves_out_a_day()
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");
        var start = new DateTimeOffset(2011, 12, 29, 0, 0, 0, TimeSpan.Zero);
        for (int hour = 0; hour < 72; hour++)
        {
            DateTimeOffset moment = start.AddHours(hour);
            foreach (TimeOnly time in s_times.Select(time => TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)))
            {
                DailyTime.After(moment, time, zone).ShouldBeGreaterThan(moment);
                DailyTime.Before(moment, time, zone).ShouldBeLessThan(moment);
            }
        }
    }
}
