namespace Patchbay.Devices.Sun;

/// <summary>Where the sun stands, by the equations that NOAA's Global Monitoring Laboratory publishes for its solar calculator (after Jean Meeus, Astronomical Algorithms).</summary>
internal static class SolarPosition
{
    private static readonly DateTime s_epoch = new(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Gets the sine of the sun's altitude, without refraction.</summary>
    public static double AltitudeSine(double latitude, double longitude, DateTime utc)
    {
        double century = (utc - s_epoch).TotalDays / 36_525;
        double declination = Declination(century);
        double solarMinutes = utc.TimeOfDay.TotalMinutes + EquationOfTime(century) + (4 * longitude);
        double hourAngle = Radians((solarMinutes / 4) - 180);
        double place = Radians(latitude);
        return (Math.Sin(place) * Math.Sin(declination)) + (Math.Cos(place) * Math.Cos(declination) * Math.Cos(hourAngle));
    }

    /// <summary>Gets the minutes by which a sundial is ahead of the mean time of its place.</summary>
    public static double EquationOfTime(double century)
    {
        double eccentricity = 0.016708634 - (century * (0.000042037 + (0.0000001267 * century)));
        double y = Math.Pow(Math.Tan(Obliquity(century) / 2), 2);
        double longitude = MeanLongitude(century);
        double anomaly = MeanAnomaly(century);
        double radians = (y * Math.Sin(2 * longitude))
            - (2 * eccentricity * Math.Sin(anomaly))
            + (4 * eccentricity * y * Math.Sin(anomaly) * Math.Cos(2 * longitude))
            - (0.5 * y * y * Math.Sin(4 * longitude))
            - (1.25 * eccentricity * eccentricity * Math.Sin(2 * anomaly));
        return 4 * radians * 180 / Math.PI;
    }

    private static double Declination(double century)
    {
        double anomaly = MeanAnomaly(century);
        double center = (Math.Sin(anomaly) * (1.914602 - (century * (0.004817 + (0.000014 * century)))))
            + (Math.Sin(2 * anomaly) * (0.019993 - (0.000101 * century)))
            + (Math.Sin(3 * anomaly) * 0.000289);
        double longitude = MeanLongitude(century) + Radians(center - 0.00569 - (0.00478 * Math.Sin(Node(century))));
        return Math.Asin(Math.Sin(Obliquity(century)) * Math.Sin(longitude));
    }

    private static double Obliquity(double century)
    {
        double seconds = 21.448 - (century * (46.815 + (century * (0.00059 - (century * 0.001813)))));
        return Radians(23 + ((26 + (seconds / 60)) / 60) + (0.00256 * Math.Cos(Node(century))));
    }

    private static double MeanLongitude(double century) => Radians((280.46646 + (century * (36_000.76983 + (century * 0.0003032)))) % 360);

    private static double MeanAnomaly(double century) => Radians((357.52911 + (century * (35_999.05029 - (0.0001537 * century)))) % 360);

    private static double Node(double century) => Radians(125.04 - (1_934.136 * century));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
