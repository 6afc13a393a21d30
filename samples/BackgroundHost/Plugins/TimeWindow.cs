namespace BackgroundHost.Plugins;

/// <summary>Is met between two times of day.</summary>
[Sensor("time-window")]
public sealed class TimeWindow(TimeWindowOptions options, TimeProvider clock)
{
    /// <summary>Whether it is that time of day.</summary>
    public bool ConditionMet() => TimeOnly.FromDateTime(clock.GetLocalNow().DateTime).IsBetween(options.From, options.To);
}

/// <summary>The times.</summary>
[PluginOptions]
public sealed record TimeWindowOptions : SensorOptions
{
    /// <summary>When it begins.</summary>
    public TimeOnly From { get; init; }

    /// <summary>When it ends, which may be on the next day.</summary>
    public TimeOnly To { get; init; } = TimeOnly.MaxValue;
}
