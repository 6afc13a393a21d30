using Patchbay.Devices.Sun;

namespace Patchbay.Devices.Tests.Sun;

/// <summary>What a table does not show.</summary>
[TestClass]
public sealed class SunTimesTests
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    [TestMethod]
    public void The_offset_is_that_of_the_moment_not_of_the_date()
    {
        // Clocks were put forward at two in the morning, before sunrise.
        SunDay day = SunTimes.On(59.9139, 10.7522, new DateOnly(2024, 3, 31), Oslo);

        day.Sunrise!.Value.Offset.ShouldBe(TimeSpan.FromHours(2));
        SunTimes.On(59.9139, 10.7522, new DateOnly(2024, 3, 30), Oslo).Sunrise!.Value.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [TestMethod]
    public void Where_clocks_do_not_follow_the_sun_the_date_is_still_that_of_the_clocks()
    {
        // Seen from Greenwich, the sun of Auckland sets in the morning and rises in the evening of a date.
        SunDay day = SunTimes.On(-36.8509, 174.7645, new DateOnly(2024, 12, 21), TimeZoneInfo.Utc);

        day.Kind.ShouldBe(SunDayKind.RisesAndSets);
        day.Sunset!.Value.Hour.ShouldBe(7);
        day.Sunrise!.Value.Hour.ShouldBe(16);
        day.Sunrise.Value.Date.ShouldBe(new DateTime(2024, 12, 21));
    }

    [TestMethod]
    public void A_year_of_polar_day_and_night_has_one_beginning_and_one_end_of_each()
    {
        SunDayKind[] kinds = [.. Enumerable.Range(0, 366).Select(day => SunTimes.On(78.2232, 15.6267, new DateOnly(2024, 1, 1).AddDays(day), Oslo).Kind)];

        int[] changes = [.. Enumerable.Range(1, 365).Where(day => (kinds[day] is SunDayKind.PolarDay) != (kinds[day - 1] is SunDayKind.PolarDay))];
        changes.Length.ShouldBe(2);
        kinds.Count(kind => kind == SunDayKind.PolarDay).ShouldBeInRange(124, 130);
        kinds.Count(kind => kind == SunDayKind.PolarNight).ShouldBeInRange(108, 115);
        kinds[0].ShouldBe(SunDayKind.PolarNight);
        kinds[365].ShouldBe(SunDayKind.PolarNight);
    }

    [TestMethod]
    [DataRow(90.0)]
    [DataRow(-90.0)]
    public void At_a_pole_the_sun_rises_once_a_year(double latitude)
    {
        SunDay[] days = [.. Enumerable.Range(0, 366).Select(day => SunTimes.On(latitude, 0, new DateOnly(2024, 1, 1).AddDays(day), TimeZoneInfo.Utc))];

        days.Count(day => day.Kind == SunDayKind.OnlyRises).ShouldBe(1);
        days.Count(day => day.Kind == SunDayKind.OnlySets).ShouldBe(1);
        days.Single(day => day.Sunrise is not null).Sunrise!.Value.Month.ShouldBe(latitude > 0 ? 3 : 9);
    }

    [TestMethod]
    public void A_date_that_a_place_has_left_out_is_no_fault() =>
        Should.NotThrow(() => SunTimes.On(-13.8333, -171.7667, new DateOnly(2011, 12, 30), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia")));

    [TestMethod]
    [DataRow(90.1, 0.0)]
    [DataRow(-90.1, 0.0)]
    [DataRow(double.NaN, 0.0)]
    [DataRow(0.0, 180.1)]
    [DataRow(0.0, double.NegativeInfinity)]
    public void Coordinates_that_are_nowhere_are_refused(double latitude, double longitude) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SunTimes.On(latitude, longitude, new DateOnly(2024, 1, 1), TimeZoneInfo.Utc));
}
