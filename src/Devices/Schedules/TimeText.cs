using System.Globalization;

namespace Patchbay.Devices.Schedules;

/// <summary>Times of day as a node's clients write them: two digits each, from 00:00 to 23:59.</summary>
internal static class TimeText
{
    public static bool TryRead(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
