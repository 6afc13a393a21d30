using System.Globalization;
using Patchbay.Devices.Sun;

namespace Patchbay.Devices.Tests.Sun;

/// <summary>
/// Places of all latitudes, at solstices and equinoxes, on days when clocks change, near the date line, and around polar day and night. The times are those of an
/// ephemeris of another origin (VSOP87), rounded to the minute as almanacs do.
/// </summary>
[TestClass]
public sealed class SunTimesTableTests
{
    private const double MinutesAllowed = 2;

    [TestMethod]
    [DataRow(51.4769, -0.0005, "Europe/London", "2024-03-20", SunDayKind.RisesAndSets, "06:02", "18:14", DisplayName = "Greenwich 2024-03-20")]
    [DataRow(51.4769, -0.0005, "Europe/London", "2024-03-31", SunDayKind.RisesAndSets, "06:37", "19:32", DisplayName = "Greenwich 2024-03-31")]
    [DataRow(51.4769, -0.0005, "Europe/London", "2024-06-20", SunDayKind.RisesAndSets, "04:43", "21:21", DisplayName = "Greenwich 2024-06-20")]
    [DataRow(51.4769, -0.0005, "Europe/London", "2024-09-22", SunDayKind.RisesAndSets, "06:47", "18:57", DisplayName = "Greenwich 2024-09-22")]
    [DataRow(51.4769, -0.0005, "Europe/London", "2024-10-27", SunDayKind.RisesAndSets, "06:45", "16:41", DisplayName = "Greenwich 2024-10-27")]
    [DataRow(51.4769, -0.0005, "Europe/London", "2024-12-21", SunDayKind.RisesAndSets, "08:03", "15:53", DisplayName = "Greenwich 2024-12-21")]
    [DataRow(40.7128, -74.006, "America/New_York", "2024-03-10", SunDayKind.RisesAndSets, "07:15", "18:58", DisplayName = "New York 2024-03-10")]
    [DataRow(40.7128, -74.006, "America/New_York", "2024-06-20", SunDayKind.RisesAndSets, "05:25", "20:31", DisplayName = "New York 2024-06-20")]
    [DataRow(40.7128, -74.006, "America/New_York", "2024-11-03", SunDayKind.RisesAndSets, "06:29", "16:49", DisplayName = "New York 2024-11-03")]
    [DataRow(40.7128, -74.006, "America/New_York", "2024-12-21", SunDayKind.RisesAndSets, "07:17", "16:32", DisplayName = "New York 2024-12-21")]
    [DataRow(40.7128, -74.006, "America/New_York", "1999-07-04", SunDayKind.RisesAndSets, "05:30", "20:31", DisplayName = "New York 1999-07-04")]
    [DataRow(-0.1807, -78.4678, "America/Guayaquil", "2024-03-20", SunDayKind.RisesAndSets, "06:18", "18:24", DisplayName = "Quito 2024-03-20")]
    [DataRow(-0.1807, -78.4678, "America/Guayaquil", "2024-06-20", SunDayKind.RisesAndSets, "06:12", "18:19", DisplayName = "Quito 2024-06-20")]
    [DataRow(-0.1807, -78.4678, "America/Guayaquil", "2024-09-22", SunDayKind.RisesAndSets, "06:03", "18:10", DisplayName = "Quito 2024-09-22")]
    [DataRow(-0.1807, -78.4678, "America/Guayaquil", "2024-12-21", SunDayKind.RisesAndSets, "06:08", "18:16", DisplayName = "Quito 2024-12-21")]
    [DataRow(1.3521, 103.8198, "Asia/Singapore", "2024-02-11", SunDayKind.RisesAndSets, "07:17", "19:21", DisplayName = "Singapore 2024-02-11")]
    [DataRow(1.3521, 103.8198, "Asia/Singapore", "2024-11-03", SunDayKind.RisesAndSets, "06:46", "18:50", DisplayName = "Singapore 2024-11-03")]
    [DataRow(-33.8688, 151.2093, "Australia/Sydney", "2024-04-07", SunDayKind.RisesAndSets, "06:12", "17:42", DisplayName = "Sydney 2024-04-07")]
    [DataRow(-33.8688, 151.2093, "Australia/Sydney", "2024-06-21", SunDayKind.RisesAndSets, "07:00", "16:54", DisplayName = "Sydney 2024-06-21")]
    [DataRow(-33.8688, 151.2093, "Australia/Sydney", "2024-10-06", SunDayKind.RisesAndSets, "06:25", "19:02", DisplayName = "Sydney 2024-10-06")]
    [DataRow(-33.8688, 151.2093, "Australia/Sydney", "2024-12-21", SunDayKind.RisesAndSets, "05:41", "20:06", DisplayName = "Sydney 2024-12-21")]
    [DataRow(-33.9249, 18.4241, "Africa/Johannesburg", "2024-06-20", SunDayKind.RisesAndSets, "07:51", "17:45", DisplayName = "Cape Town 2024-06-20")]
    [DataRow(-33.9249, 18.4241, "Africa/Johannesburg", "2024-12-21", SunDayKind.RisesAndSets, "05:32", "19:57", DisplayName = "Cape Town 2024-12-21")]
    [DataRow(-54.8019, -68.303, "America/Argentina/Ushuaia", "2024-06-20", SunDayKind.RisesAndSets, "09:59", "17:11", DisplayName = "Ushuaia 2024-06-20")]
    [DataRow(-54.8019, -68.303, "America/Argentina/Ushuaia", "2024-12-21", SunDayKind.RisesAndSets, "04:52", "22:12", DisplayName = "Ushuaia 2024-12-21")]
    [DataRow(64.1466, -21.9426, "Atlantic/Reykjavik", "2024-03-20", SunDayKind.RisesAndSets, "07:27", "19:45", DisplayName = "Reykjavik 2024-03-20")]
    [DataRow(64.1466, -21.9426, "Atlantic/Reykjavik", "2024-06-20", SunDayKind.RisesAndSets, "02:55", "00:03", DisplayName = "Reykjavik 2024-06-20")]
    [DataRow(64.1466, -21.9426, "Atlantic/Reykjavik", "2024-06-21", SunDayKind.RisesAndSets, "02:55", "00:04", DisplayName = "Reykjavik 2024-06-21")]
    [DataRow(64.1466, -21.9426, "Atlantic/Reykjavik", "2024-06-24", SunDayKind.RisesAndSets, "02:57", "00:04", DisplayName = "Reykjavik 2024-06-24")]
    [DataRow(64.1466, -21.9426, "Atlantic/Reykjavik", "2024-12-21", SunDayKind.RisesAndSets, "11:23", "15:30", DisplayName = "Reykjavik 2024-12-21")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-01-12", SunDayKind.PolarNight, null, null, DisplayName = "Tromso 2024-01-12")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-01-18", SunDayKind.RisesAndSets, "10:57", "12:53", DisplayName = "Tromso 2024-01-18")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-03-20", SunDayKind.RisesAndSets, "05:42", "18:03", DisplayName = "Tromso 2024-03-20")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-05-16", SunDayKind.OnlyRises, "01:26", null, DisplayName = "Tromso 2024-05-16")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-05-17", SunDayKind.RisesAndSets, "01:08", "00:12", DisplayName = "Tromso 2024-05-17")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-05-18", SunDayKind.PolarDay, null, null, DisplayName = "Tromso 2024-05-18")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-05-19", SunDayKind.PolarDay, null, null, DisplayName = "Tromso 2024-05-19")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-06-20", SunDayKind.PolarDay, null, null, DisplayName = "Tromso 2024-06-20")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-07-24", SunDayKind.PolarDay, null, null, DisplayName = "Tromso 2024-07-24")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-07-25", SunDayKind.PolarDay, null, null, DisplayName = "Tromso 2024-07-25")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-07-26", SunDayKind.RisesAndSets, "01:20", "00:23", DisplayName = "Tromso 2024-07-26")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-07-27", SunDayKind.RisesAndSets, "01:37", "23:53", DisplayName = "Tromso 2024-07-27")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-07-28", SunDayKind.RisesAndSets, "01:49", "23:43", DisplayName = "Tromso 2024-07-28")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-11-26", SunDayKind.RisesAndSets, "11:06", "11:57", DisplayName = "Tromso 2024-11-26")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-11-27", SunDayKind.PolarNight, null, null, DisplayName = "Tromso 2024-11-27")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-11-29", SunDayKind.PolarNight, null, null, DisplayName = "Tromso 2024-11-29")]
    [DataRow(69.6492, 18.9553, "Europe/Oslo", "2024-12-21", SunDayKind.PolarNight, null, null, DisplayName = "Tromso 2024-12-21")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-02-15", SunDayKind.PolarNight, null, null, DisplayName = "Longyearbyen 2024-02-15")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-02-16", SunDayKind.RisesAndSets, "11:31", "12:55", DisplayName = "Longyearbyen 2024-02-16")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-03-20", SunDayKind.RisesAndSets, "05:48", "18:26", DisplayName = "Longyearbyen 2024-03-20")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-04-18", SunDayKind.RisesAndSets, "01:14", "00:37", DisplayName = "Longyearbyen 2024-04-18")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-04-19", SunDayKind.PolarDay, null, null, DisplayName = "Longyearbyen 2024-04-19")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-04-20", SunDayKind.PolarDay, null, null, DisplayName = "Longyearbyen 2024-04-20")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-06-20", SunDayKind.PolarDay, null, null, DisplayName = "Longyearbyen 2024-06-20")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-08-23", SunDayKind.PolarDay, null, null, DisplayName = "Longyearbyen 2024-08-23")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-08-24", SunDayKind.PolarDay, null, null, DisplayName = "Longyearbyen 2024-08-24")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-08-25", SunDayKind.RisesAndSets, "01:51", "23:45", DisplayName = "Longyearbyen 2024-08-25")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-10-25", SunDayKind.RisesAndSets, "11:51", "13:30", DisplayName = "Longyearbyen 2024-10-25")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-10-26", SunDayKind.PolarNight, null, null, DisplayName = "Longyearbyen 2024-10-26")]
    [DataRow(78.2232, 15.6267, "Arctic/Longyearbyen", "2024-12-21", SunDayKind.PolarNight, null, null, DisplayName = "Longyearbyen 2024-12-21")]
    [DataRow(-77.8419, 166.6863, "Antarctica/McMurdo", "2024-03-20", SunDayKind.RisesAndSets, "07:42", "20:15", DisplayName = "McMurdo 2024-03-20")]
    [DataRow(-77.8419, 166.6863, "Antarctica/McMurdo", "2024-06-20", SunDayKind.PolarNight, null, null, DisplayName = "McMurdo 2024-06-20")]
    [DataRow(-77.8419, 166.6863, "Antarctica/McMurdo", "2024-12-21", SunDayKind.PolarDay, null, null, DisplayName = "McMurdo 2024-12-21")]
    [DataRow(-36.8509, 174.7645, "Pacific/Auckland", "2024-04-07", SunDayKind.RisesAndSets, "06:40", "18:06", DisplayName = "Auckland 2024-04-07")]
    [DataRow(-36.8509, 174.7645, "Pacific/Auckland", "2024-09-29", SunDayKind.RisesAndSets, "07:00", "19:23", DisplayName = "Auckland 2024-09-29")]
    [DataRow(-36.8509, 174.7645, "Pacific/Auckland", "2024-12-21", SunDayKind.RisesAndSets, "05:58", "20:40", DisplayName = "Auckland 2024-12-21")]
    [DataRow(-13.8333, -171.7667, "Pacific/Apia", "2024-06-20", SunDayKind.RisesAndSets, "06:49", "18:08", DisplayName = "Apia 2024-06-20")]
    [DataRow(-13.8333, -171.7667, "Pacific/Apia", "2024-12-21", SunDayKind.RisesAndSets, "05:57", "18:54", DisplayName = "Apia 2024-12-21")]
    [DataRow(-13.8333, -171.7667, "Pacific/Apia", "2011-12-29", SunDayKind.RisesAndSets, "07:01", "19:57", DisplayName = "Apia 2011-12-29")]
    [DataRow(-13.8333, -171.7667, "Pacific/Apia", "2011-12-31", SunDayKind.RisesAndSets, "07:02", "19:58", DisplayName = "Apia 2011-12-31")]
    [DataRow(1.8721, -157.4278, "Pacific/Kiritimati", "2024-03-20", SunDayKind.RisesAndSets, "06:34", "18:40", DisplayName = "Kiritimati 2024-03-20")]
    [DataRow(1.8721, -157.4278, "Pacific/Kiritimati", "2024-12-21", SunDayKind.RisesAndSets, "06:27", "18:28", DisplayName = "Kiritimati 2024-12-21")]
    [DataRow(-18.1248, 178.4501, "Pacific/Fiji", "2024-06-20", SunDayKind.RisesAndSets, "06:37", "17:39", DisplayName = "Suva 2024-06-20")]
    [DataRow(-18.1248, 178.4501, "Pacific/Fiji", "2024-12-21", SunDayKind.RisesAndSets, "05:28", "18:41", DisplayName = "Suva 2024-12-21")]
    [DataRow(-33.4489, -70.6693, "America/Santiago", "2024-04-06", SunDayKind.RisesAndSets, "07:59", "19:30", DisplayName = "Santiago 2024-04-06")]
    [DataRow(-33.4489, -70.6693, "America/Santiago", "2024-04-07", SunDayKind.RisesAndSets, "07:00", "18:29", DisplayName = "Santiago 2024-04-07")]
    [DataRow(-33.4489, -70.6693, "America/Santiago", "2024-09-08", SunDayKind.RisesAndSets, "07:51", "19:30", DisplayName = "Santiago 2024-09-08")]
    [DataRow(35.6762, 139.6503, "Asia/Tokyo", "2024-06-21", SunDayKind.RisesAndSets, "04:26", "19:01", DisplayName = "Tokyo 2024-06-21")]
    [DataRow(35.6762, 139.6503, "Asia/Tokyo", "2024-12-21", SunDayKind.RisesAndSets, "06:47", "16:32", DisplayName = "Tokyo 2024-12-21")]
    [DataRow(43.8256, 87.6168, "Asia/Shanghai", "2024-06-21", SunDayKind.RisesAndSets, "06:27", "21:55", DisplayName = "Urumqi 2024-06-21")]
    [DataRow(43.8256, 87.6168, "Asia/Shanghai", "2024-12-21", SunDayKind.RisesAndSets, "09:40", "18:35", DisplayName = "Urumqi 2024-12-21")]
    public void Sunrise_and_sunset_are_those_of_the_almanac(double latitude, double longitude, string zone, string date, object kind, string? sunrise, string? sunset)
    {
        SunDay day = SunTimes.On(latitude, longitude, DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        day.Kind.ShouldBe((SunDayKind)kind);
        ShouldBeNear(day.Sunrise, sunrise, date);
        ShouldBeNear(day.Sunset, sunset, date);
    }

    private static void ShouldBeNear(DateTimeOffset? actual, string? expected, string date)
    {
        if (expected is null)
        {
            actual.ShouldBeNull();
            return;
        }

        // As clocks at the place show it.
        DateTime local = actual.ShouldNotBeNull().DateTime;
        Math.Abs((local - DateTime.Parse($"{date} {expected}", CultureInfo.InvariantCulture)).TotalMinutes).ShouldBeLessThanOrEqualTo(MinutesAllowed, $"{local:HH:mm:ss} is not {expected}");
    }
}
