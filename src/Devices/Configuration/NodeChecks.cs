namespace Patchbay.Devices.Configuration;

/// <summary>
/// What the owner of a node wants to have checked beyond what every node needs. Errors that these checks find keep no instance from running: what they know is the
/// board, and the configuration may be right for another one.
/// </summary>
internal sealed record NodeChecks
{
    /// <summary>Nothing beyond what every node needs.</summary>
    public static NodeChecks None { get; } = new();

    /// <summary>The pins that devices and the infrared blaster may use; null for any.</summary>
    public IReadOnlySet<int>? DevicePins { get; init; }

    /// <summary>The pins that sensors may use; null for any.</summary>
    public IReadOnlySet<int>? SensorPins { get; init; }
}
