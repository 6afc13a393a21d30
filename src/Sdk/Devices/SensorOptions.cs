namespace Patchbay.Devices;

/// <summary>Options that every sensor has.</summary>
public abstract record SensorOptions
{
    /// <summary>The name shown to people; unique within an installation.</summary>
    [Prompt("Name shown to people", Order = PromptOrders.Nickname)]
    public required string Nickname { get; init; }

    /// <summary>
    /// How often a host asks a sensor for its condition and reads it, unless it pushes its changes by <see cref="ISensor.WatchAsync"/>: 5 seconds. A property of the
    /// driver, which overrides it, and no option.
    /// </summary>
    public virtual TimeSpan PollInterval => TimeSpan.FromSeconds(5);
}
