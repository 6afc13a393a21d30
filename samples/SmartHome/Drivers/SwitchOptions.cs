using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Switch"/>.</summary>
[PluginOptions]
public sealed record SwitchOptions : SensorOptions
{
    /// <summary>The number of the pin that is high while the switch is closed.</summary>
    [Prompt("Pin of the switch")]
    [Range(0, int.MaxValue)]
    public required int Pin { get; init; }
}
