using System.ComponentModel.DataAnnotations;

namespace Patchbay.Devices;

/// <summary>Options of a sensor that compares a temperature with a thermostat rule.</summary>
public abstract record ThermostatOptions : SensorOptions
{
    /// <summary>The unit in which rules and tolerance are given.</summary>
    [Prompt("Temperature unit", Order = PromptOrders.BeforeDefaultRule)]
    public required TemperatureUnit Units { get; init; }

    /// <summary>Whether targets are turned on to cool or to heat.</summary>
    [Prompt("Cool or heat", Order = PromptOrders.AfterDefaultRule)]
    public required ThermostatMode Mode { get; init; }

    /// <summary>How far the temperature may leave the rule before targets are turned on or off: 0.1 to 10 degrees.</summary>
    [Prompt("Degrees of tolerance", Order = PromptOrders.AfterDefaultRule)]
    [Range(0.1, 10)]
    public required double Tolerance { get; init; }
}
