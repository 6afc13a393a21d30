namespace Patchbay.Devices;

/// <summary>Options of a device that can be dimmed, within limits that its owner sets.</summary>
public abstract record DimmableOptions : DeviceOptions
{
    /// <summary>The lowest brightness that the owner wants, within the driver's limits.</summary>
    [Prompt("Lowest brightness", Order = PromptOrders.BeforeDefaultRule)]
    public required int MinRule { get; init; }

    /// <summary>The highest brightness that the owner wants, within the driver's limits.</summary>
    [Prompt("Highest brightness", Order = PromptOrders.BeforeDefaultRule)]
    public required int MaxRule { get; init; }
}
