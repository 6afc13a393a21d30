using System.Text.Json.Nodes;
using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A thermostat, whatever chip it measures with.</summary>
/// <param name="options">Its options.</param>
public abstract class Thermostat(ThermostatOptions options)
{
    private readonly Lock _lock = new();
    private bool? _current;

    /// <summary>Compares the temperature with the rule, in the configured units.</summary>
    /// <param name="rule">The temperature to keep.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>
    /// When cooling, true above the rule plus the tolerance and false below the rule minus it, and the other way round when heating; null between the two, so that
    /// targets stay as they are.
    /// </returns>
    /// <exception cref="IOException">The chip does not answer.</exception>
    public async Task<bool?> ConditionMet(double rule, CancellationToken cancellationToken)
    {
        Climate climate = await MeasureAsync(cancellationToken);
        bool? condition = options.ConditionMet(InUnits(climate.Celsius), rule);
        lock (_lock)
        {
            _current = condition ?? _current;
        }

        return condition;
    }

    /// <summary>Measures.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The temperature in the configured units, the relative humidity in percent, and what the condition last was when it was not null.</returns>
    /// <exception cref="IOException">The chip does not answer.</exception>
    public async Task<JsonObject> Read(CancellationToken cancellationToken)
    {
        Climate climate = await MeasureAsync(cancellationToken);
        lock (_lock)
        {
            return new() { ["temp"] = Math.Round(InUnits(climate.Celsius), 2), ["humid"] = Math.Round(climate.Humidity, 2), ["current"] = _current };
        }
    }

    /// <summary>Has the chip measure.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="IOException">The chip does not answer.</exception>
    protected abstract ValueTask<Climate> MeasureAsync(CancellationToken cancellationToken);

    private double InUnits(double celsius) => options.Units switch
    {
        TemperatureUnit.Fahrenheit => (celsius * 9 / 5) + 32,
        TemperatureUnit.Kelvin => celsius + 273.15,
        _ => celsius,
    };
}
