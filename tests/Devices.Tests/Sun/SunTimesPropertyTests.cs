using FsCheck;
using FsCheck.Fluent;
using Patchbay.Devices.Sun;

namespace Patchbay.Devices.Tests.Sun;

/// <summary>Holds for every place and date.</summary>
[TestClass]
public sealed class SunTimesPropertyTests
{
    private static readonly DateTime Epoch2000 = new(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<DateOnly> Dates = Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);
    private static readonly Gen<double> Longitudes = Degrees(180);

    private static readonly Arbitrary<Place> Anywhere = Places(Degrees(90)).ToArbitrary();
    private static readonly Arbitrary<Place> Temperate = Places(Degrees(60)).ToArbitrary();

    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];

    [TestMethod]
    public void Sunrise_is_before_noon_and_sunset_after_it_by_nearly_the_same() => Check(Temperate, place =>
    {
        SunDay day = place.Day(0);
        DateTimeOffset noon = place.Noon;
        TimeSpan morning = noon - day.Sunrise!.Value;
        TimeSpan evening = day.Sunset!.Value - noon;
        return day.Kind == SunDayKind.RisesAndSets && morning > TimeSpan.Zero && evening > TimeSpan.Zero && (morning - evening).Duration() < TimeSpan.FromMinutes(3);
    });

    [TestMethod]
    public void The_sun_rises_and_sets_at_nearly_the_same_time_on_the_next_day() => Check(Temperate, place =>
        (place.Day(1).Sunrise!.Value - place.Day(0).Sunrise!.Value - TimeSpan.FromDays(1)).Duration() < TimeSpan.FromMinutes(5)
        && (place.Day(1).Sunset!.Value - place.Day(0).Sunset!.Value - TimeSpan.FromDays(1)).Duration() < TimeSpan.FromMinutes(5));

    [TestMethod]
    public void Half_a_year_later_the_other_hemisphere_has_the_same_length_of_day() => Check(Temperate, place =>
    {
        var other = new Place(-place.Latitude, place.Longitude, place.Date.AddDays(183));
        return (place.Length - other.Length).Duration() < TimeSpan.FromMinutes(25);
    });

    [TestMethod]
    public void The_kind_says_what_there_is_and_where_the_sun_stands() => Check(Anywhere, place =>
    {
        SunDay day = place.Day(0);
        bool isUp = place.Altitude > -0.833;
        return day.Kind switch
        {
            SunDayKind.RisesAndSets => day.Sunrise is not null && day.Sunset is not null,
            SunDayKind.OnlyRises => day.Sunrise is not null && day.Sunset is null,
            SunDayKind.OnlySets => day.Sunrise is null && day.Sunset is not null,
            _ => day.Sunrise is null && day.Sunset is null && (day.Kind == SunDayKind.PolarDay) == isUp,
        };
    });

    [TestMethod]
    public void What_happens_on_a_date_is_on_that_date_in_every_zone() => Check(Prop.ForAll(Anywhere, Gen.Elements(Zones).ToArbitrary(), (place, zone) =>
    {
        SunDay day = SunTimes.On(place.Latitude, place.Longitude, place.Date, zone);
        return IsOn(day.Sunrise) && IsOn(day.Sunset);

        bool IsOn(DateTimeOffset? time) => time is not { } local || (DateOnly.FromDateTime(local.DateTime) == place.Date && local.Offset == zone.GetUtcOffset(local));
    }));

    private static void Check(Arbitrary<Place> places, Func<Place, bool> holds) => Check(Prop.ForAll(places, holds));

    private static void Check(Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<double> Degrees(int limit) => Gen.Choose(-limit * 1000, limit * 1000).Select(value => value / 1000.0);

    private static Gen<Place> Places(Gen<double> latitudes) =>
        from latitude in latitudes
        from longitude in Longitudes
        from date in Dates
        select new Place(latitude, longitude, date);

    /// <summary>A place whose clocks follow the sun, and a date.</summary>
    private sealed record Place(double Latitude, double Longitude, DateOnly Date)
    {
        private TimeSpan Offset => TimeSpan.FromMinutes(Math.Round(Longitude * 4));

        /// <summary>The moment when the sun stands highest.</summary>
        public DateTimeOffset Noon
        {
            get
            {
                var mean = new DateTimeOffset(Date.ToDateTime(new TimeOnly(12, 0)), Offset);
                double century = (mean.UtcDateTime - Epoch2000).TotalDays / 36_525;
                return mean - TimeSpan.FromMinutes(SolarPosition.EquationOfTime(century) + (Longitude * 4) - Offset.TotalMinutes);
            }
        }

        public TimeSpan Length => Day(0).Sunset!.Value - Day(0).Sunrise!.Value;

        /// <summary>The altitude of the sun at noon, in degrees.</summary>
        public double Altitude => Math.Asin(SolarPosition.AltitudeSine(Latitude, Longitude, Noon.UtcDateTime)) * 180 / Math.PI;

        public SunDay Day(int later) => SunTimes.On(Latitude, Longitude, Date.AddDays(later), TimeZoneInfo.CreateCustomTimeZone("sun", Offset, "sun", "sun"));
    }
}
