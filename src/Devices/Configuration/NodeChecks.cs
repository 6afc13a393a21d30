namespace Patchbay.Devices.Configuration;

/// <summary>
/// What the owner of a node wants to have checked beyond what every node needs. Errors that these checks find keep no instance from running: what they know is the
/// board, and the configuration may be right for another one.
/// </summary>
internal sealed record NodeChecks
{
    /// <summary>Nothing beyond what every node needs.</summary>
    public static NodeChecks None { get; } = new();

    /// <summary>The pins of the ESP32, as clients that write configurations for it know them.</summary>
    public static NodeChecks Esp32 { get; } = new()
    {
        DevicePins = new HashSet<int> { 4, 13, 16, 17, 18, 19, 21, 22, 23, 25, 26, 27, 32, 33 },
        SensorPins = new HashSet<int> { 4, 5, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 25, 26, 27, 32, 33, 34, 35, 36, 39 },
    };

    /// <summary>The pins that devices and the infrared blaster may use; null for any.</summary>
    public IReadOnlySet<int>? DevicePins { get; init; }

    /// <summary>The pins that sensors may use; null for any.</summary>
    public IReadOnlySet<int>? SensorPins { get; init; }
}
