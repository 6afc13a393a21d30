namespace Patchbay.Devices;

/// <summary>Options that every device has.</summary>
public abstract record DeviceOptions
{
    /// <summary>The name shown to people; unique within an installation.</summary>
    [Prompt("Name shown to people", Order = PromptOrders.Nickname)]
    public required string Nickname { get; init; }
}
