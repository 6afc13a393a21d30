using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="LoadCell"/>.</summary>
[PluginOptions]
public sealed record LoadCellOptions : SensorOptions
{
    /// <summary>The number of the pin that the amplifier's data line is connected to.</summary>
    [Prompt("Pin of the data line")]
    [Range(0, int.MaxValue)]
    public required int PinData { get; init; }

    /// <summary>The number of the pin that the amplifier's clock line is connected to.</summary>
    [Prompt("Pin of the clock line")]
    [Range(0, int.MaxValue)]
    public required int PinClock { get; init; }

    /// <summary>The weight is read every second.</summary>
    public override TimeSpan PollInterval => TimeSpan.FromSeconds(1);
}
