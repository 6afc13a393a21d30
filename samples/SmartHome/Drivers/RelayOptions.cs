using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Relay"/>.</summary>
[PluginOptions]
public sealed record RelayOptions : DeviceOptions
{
    /// <summary>The number of the pin that the relay is connected to.</summary>
    [Prompt("Pin of the relay")]
    [Range(0, int.MaxValue)]
    public required int Pin { get; init; }
}
