namespace Patchbay.Hosting.Calls;

/// <summary>Which times can be waited for.</summary>
internal static class TimeLimits
{
    /// <summary>What timers can wait for at most, in whole days.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(49);
}
