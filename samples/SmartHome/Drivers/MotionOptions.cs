using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Motion"/>.</summary>
[PluginOptions]
public sealed record MotionOptions : MotionSensorOptions
{
    /// <summary>The number of the pin that the detector's output is connected to.</summary>
    [Prompt("Pin of the detector")]
    [Range(0, int.MaxValue)]
    public required int Pin { get; init; }
}
