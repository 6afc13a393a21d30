namespace Patchbay.Devices.Schedules;

/// <summary>When a time of day comes, in a zone with daylight-saving time.</summary>
internal static class DailyTime
{
    /// <summary>
    /// The moment at which a time of day comes on a date. A time that is skipped when clocks go forward comes as soon as they have; of a time that comes twice when
    /// clocks go back, it is the first.
    /// </summary>
    public static DateTimeOffset On(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        DateTime local = date.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        TimeSpan offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The last moment before another at which a time of day came.</summary>
    public static DateTimeOffset Before(DateTimeOffset moment, TimeOnly time, TimeZoneInfo zone)
    {
        DateTimeOffset before;
        for (DateOnly date = Date(moment, zone); (before = On(date, time, zone)) >= moment; date = date.AddDays(-1))
        {
            // Tomorrow's, and that of a day that a zone has left out, is not before it.
        }

        return before;
    }

    /// <summary>The first moment after another at which a time of day comes.</summary>
    public static DateTimeOffset After(DateTimeOffset moment, TimeOnly time, TimeZoneInfo zone)
    {
        DateTimeOffset after;
        for (DateOnly date = Date(moment, zone); (after = On(date, time, zone)) <= moment; date = date.AddDays(1))
        {
            // Where a zone has left out a day, its times are those of the day before.
        }

        return after;
    }

    /// <summary>The date at a moment.</summary>
    public static DateOnly Date(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
