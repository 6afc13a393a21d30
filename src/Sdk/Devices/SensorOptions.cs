namespace Patchbay.Devices;

/// <summary>Options that every sensor has.</summary>
public abstract record SensorOptions
{
    /// <summary>The name shown to people; unique within an installation.</summary>
    [Prompt("Name shown to people", Order = PromptOrders.Nickname)]
    public required string Nickname { get; init; }
}
