namespace Patchbay.Devices.Sun;

/// <summary>What the sun does on a date.</summary>
internal enum SunDayKind
{
    /// <summary>It rises and sets. Near the poles, and where clocks do not follow the sun, it may first set and then rise.</summary>
    RisesAndSets,

    /// <summary>It rises, and sets after midnight: the day before the midnight sun begins.</summary>
    OnlyRises,

    /// <summary>It sets, and rises on another date.</summary>
    OnlySets,

    /// <summary>It is up from midnight to midnight.</summary>
    PolarDay,

    /// <summary>It is down from midnight to midnight.</summary>
    PolarNight,
}

/// <summary>Sunrise and sunset of a date in local time.</summary>
/// <param name="Kind">What the sun does.</param>
/// <param name="Sunrise">The sunrise; null if there is none on the date. Near the midnight sun there may be two, of which this is the first: the one before the date's noon.</param>
/// <param name="Sunset">The sunset; null if there is none on the date. Of two, this is the last: the one after the date's noon.</param>
internal sealed record SunDay(SunDayKind Kind, DateTimeOffset? Sunrise, DateTimeOffset? Sunset);
