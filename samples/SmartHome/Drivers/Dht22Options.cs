using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Dht22"/>.</summary>
[PluginOptions]
public sealed record Dht22Options : ThermostatOptions
{
    /// <summary>The number of the pin that the chip's data line is connected to.</summary>
    [Prompt("Pin of the chip")]
    [Range(0, int.MaxValue)]
    public required int Pin { get; init; }
}
