namespace Patchbay.Devices;

/// <summary>Options that every device has.</summary>
public abstract record DeviceOptions
{
    /// <summary>The name shown to people; unique within an installation.</summary>
    [Prompt("Name shown to people", Order = PromptOrders.Nickname)]
    public required string Nickname { get; init; }

    /// <summary>
    /// How often a host reads the state of a device that has <see cref="IDevice.ReadAsync"/>: 5 seconds. A property of the driver, which overrides it, and no option.
    /// </summary>
    public virtual TimeSpan PollInterval => TimeSpan.FromSeconds(5);
}
