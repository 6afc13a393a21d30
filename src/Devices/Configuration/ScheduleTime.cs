using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Patchbay.Devices.Configuration;

/// <summary>Times of day as configurations and clients write them: <c>HH:MM</c>, with two digits each.</summary>
internal static class ScheduleTime
{
    /// <summary>The keywords that every node has, with times that change from day to day.</summary>
    public static IReadOnlyList<string> SunKeywords { get; } = ["sunrise", "sunset"];

    /// <summary>Reads a time from 00:00 to 23:59.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out TimeOnly time)
    {
        bool isTime = text is [>= '0' and <= '2', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9'] && Number(text, 0) < 24;
        time = isTime ? new TimeOnly(Number(text!, 0), Number(text!, 3)) : default;
        return isTime;
    }

    /// <summary>Writes a time.</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int Number(string text, int start) => ((text[start] - '0') * 10) + text[start + 1] - '0';
}
