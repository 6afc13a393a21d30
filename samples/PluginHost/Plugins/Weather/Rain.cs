namespace Weather;

/// <summary>Is met if rain is likely.</summary>
[Sensor("rain", DisplayName = "Rain")]
public sealed class Rain(RainOptions options)
{
    /// <summary>Whether rain is likely today.</summary>
    public bool ConditionMet() => options.Probability >= options.Likely;
}

/// <summary>What the forecast says, and when that is likely.</summary>
[PluginOptions]
public sealed record RainOptions : SensorOptions
{
    /// <summary>The forecast, in percent.</summary>
    public int Probability { get; init; } = 70;

    /// <summary>From which probability rain is likely, in percent.</summary>
    public int Likely { get; init; } = 50;
}
