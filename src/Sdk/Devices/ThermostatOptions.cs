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

    /// <summary>Compares a temperature with a rule: the condition of a thermostat.</summary>
    /// <param name="temperature">The temperature in <see cref="Units"/>; null if it is not known.</param>
    /// <param name="rule">The temperature to keep, in <see cref="Units"/>.</param>
    /// <returns>
    /// When cooling, true above the rule plus the tolerance and false below the rule minus it, and the other way round when heating. Null between the two, bounds
    /// included, so that targets stay as they are, and for a temperature that is not known.
    /// </returns>
    public bool? ConditionMet(double? temperature, double rule)
    {
        // Of decimal fractions, as people write them, floating-point arithmetic misses the bounds by a little.
        double excess = Math.Round((temperature ?? rule) - rule, 9);
        return Math.Abs(excess) <= Tolerance || double.IsNaN(excess) ? null
            : Mode == ThermostatMode.Cool ? excess > 0
            : excess < 0;
    }
}
