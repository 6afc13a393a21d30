namespace Patchbay.Devices.Instances;

/// <summary>How often drivers are asked.</summary>
internal static class PollIntervals
{
    private static readonly TimeSpan s_usual = TimeSpan.FromSeconds(5);

    // More often would keep the node busy with nothing else.
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);

    /// <summary>The interval that a driver wants, as far as it can be used.</summary>
    /// <param name="wanted">Gets it from the driver's options, which are the driver's code.</param>
    public static TimeSpan Of(Func<TimeSpan?> wanted)
    {
        try
        {
            return wanted() is not { } interval || interval <= TimeSpan.Zero ? s_usual : interval < s_shortest ? s_shortest : interval;
        }
#pragma warning disable CA1031 // The other instances of the node must not suffer.
        catch (Exception)
#pragma warning restore CA1031
        {
            return s_usual;
        }
    }
}
