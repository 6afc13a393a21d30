using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Pwm"/>.</summary>
[PluginOptions]
public sealed record PwmOptions : DimmableOptions
{
    /// <summary>The number of the pin that drives the LEDs.</summary>
    [Prompt("Pin of the LEDs")]
    [Range(0, int.MaxValue)]
    public required int Pin { get; init; }
}
