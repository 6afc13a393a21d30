namespace Patchbay.Devices.Sun;

/// <summary>Sunrise and sunset, computed.</summary>
internal static class SunTimes
{
    // The upper edge of the sun on the horizon: 16 arc minutes of radius and 34 of refraction.
    private const double Zenith = 90.833;

    // Short enough that a sun that only just shows itself is hardly ever missed.
    private static readonly TimeSpan s_step = TimeSpan.FromMinutes(5);

    // By how much the clocks of a place may be changed in a day, and more.
    private static readonly TimeSpan s_clockChange = TimeSpan.FromHours(3);

    /// <summary>Gets sunrise and sunset on a date. They are those of a free horizon at the height of the sea, to about a minute, and more near the poles.</summary>
    /// <param name="latitude">The latitude in degrees, north positive, from -90 to 90.</param>
    /// <param name="longitude">The longitude in degrees, east positive, from -180 to 180.</param>
    /// <param name="date">The date at the place.</param>
    /// <param name="zone">The time zone in which the date is meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">Latitude or longitude are out of range.</exception>
    /// <remarks>
    /// The sun's altitude is followed through the date instead of solving for an hour angle: that works at every latitude, and finds what happens on the date as clocks there count it,
    /// even if that is two sunsets.
    /// </remarks>
    public static SunDay On(double latitude, double longitude, DateOnly date, TimeZoneInfo zone)
    {
        if (!(Math.Abs(latitude) <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is from -90 to 90 degrees.");
        }

        if (!(Math.Abs(longitude) <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is from -180 to 180 degrees.");
        }

        DateTime noon = date.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Unspecified);
        DateTime noonUtc = DateTime.SpecifyKind(noon - zone.GetUtcOffset(noon), DateTimeKind.Utc);
        DateTimeOffset? sunrise = null;
        DateTimeOffset? sunset = null;
        TimeSpan half = TimeSpan.FromHours(12) + s_clockChange;
        bool wasUp = IsUp(latitude, longitude, noonUtc - half);
        for (DateTime time = noonUtc - half; time < noonUtc + half; time += s_step)
        {
            bool isUp = IsUp(latitude, longitude, time + s_step);
            if (isUp != wasUp && Crossing(latitude, longitude, time, time + s_step, zone) is var local && DateOnly.FromDateTime(local.DateTime) == date)
            {
                sunrise ??= isUp ? local : null;
                sunset = isUp ? sunset : local;
            }

            wasUp = isUp;
        }

        SunDayKind kind = (sunrise, sunset) switch
        {
            (not null, not null) => SunDayKind.RisesAndSets,
            (not null, null) => SunDayKind.OnlyRises,
            (null, not null) => SunDayKind.OnlySets,
            _ => IsUp(latitude, longitude, noonUtc) ? SunDayKind.PolarDay : SunDayKind.PolarNight,
        };
        return new SunDay(kind, sunrise, sunset);
    }

    private static bool IsUp(double latitude, double longitude, DateTime utc) => SolarPosition.AltitudeSine(latitude, longitude, utc) > Math.Cos(Zenith * Math.PI / 180);

    // Halves the time in which the sun crosses the horizon until it is known to the second.
    private static DateTimeOffset Crossing(double latitude, double longitude, DateTime before, DateTime after, TimeZoneInfo zone)
    {
        bool isUp = IsUp(latitude, longitude, before);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            DateTime middle = before + ((after - before) / 2);
            (before, after) = IsUp(latitude, longitude, middle) == isUp ? (middle, after) : (before, middle);
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(after), zone);
    }
}
