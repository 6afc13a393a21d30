using System.Globalization;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Schedules;

namespace Patchbay.Devices.Nodes;

/// <summary>Once a day, at night, a node finds the times of the sun anew: between 03:00 and 03:59, so that not all nodes of a house do at once.</summary>
internal sealed class DailyReload(Alarms alarms, Action reload)
{
    // The clock can be set at any time: on machines without one of their own, soon after the start.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);

    private Alarm? _next;

    /// <summary>When the next one is.</summary>
    public DateTimeOffset Time { get; private set; }

    /// <summary>The time as clients know it: the minutes have no leading zero.</summary>
    public string Text
    {
        get
        {
            DateTimeOffset local = TimeZoneInfo.ConvertTime(Time, alarms.Clock.LocalTimeZone);
            return string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute}");
        }
    }

    public void Plan()
    {
        DateTimeOffset now = alarms.Clock.GetUtcNow();
        TimeZoneInfo zone = alarms.Clock.LocalTimeZone;
#pragma warning disable CA5394 // When it is within the hour is no secret.
        TimeOnly time = new TimeOnly(3, 0).Add(TimeSpan.FromSeconds(Random.Shared.Next(3600)));
#pragma warning restore CA5394
        Time = DailyTime.On(DailyTime.Date(now, zone).AddDays(1), time, zone);
        Await(now);
    }

    public void Stop() => _next?.Cancel();

    private void Await(DateTimeOffset now)
    {
        TimeSpan wait = Time - now;
        _next?.Cancel();
        _next = alarms.After(wait < s_longestWait ? wait : s_longestWait, Look);
    }

    // Where the time is further away than it was when it was planned, the clock was set back.
    private void Look()
    {
        DateTimeOffset now = alarms.Clock.GetUtcNow();
        if (now >= Time || Time - now > TimeSpan.FromHours(30))
        {
            Plan();
            reload();
        }
        else
        {
            Await(now);
        }
    }
}
