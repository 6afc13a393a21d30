using System.Globalization;

namespace SmartHome.Reports;

/// <summary>The state that a device reports.</summary>
/// <param name="On">Whether it is on.</param>
/// <param name="Brightness">How bright, in its own unit; null if it knows none.</param>
internal sealed record DeviceReport(bool On, int? Brightness)
{
    public override string ToString() =>
        !On ? "off" : Brightness is null ? "on" : string.Create(CultureInfo.InvariantCulture, $"on, brightness {Brightness}");
}
