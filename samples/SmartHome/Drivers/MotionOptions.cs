using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Motion"/>.</summary>
[PluginOptions]
public sealed record MotionOptions : SensorOptions
{
    /// <summary>The number of the pin that the detector's output is connected to, as the kernel counts.</summary>
    [Prompt("GPIO pin of the detector")]
    [Range(0, int.MaxValue)]
    public required int Pin { get; init; }

    /// <summary>The folder in which the kernel shows its pins.</summary>
    public string GpioPath { get; init; } = "/sys/class/gpio";
}
