namespace SmartHome.Drivers;

/// <summary>A thermostat with an Si7021 temperature sensor, read through the Linux kernel's IIO driver.</summary>
[Sensor("si7021", DisplayName = "Si7021 thermostat", Rule = RulePrompt.Thermostat)]
public sealed class Si7021(Si7021Options options)
{
    /// <summary>Compares the temperature with the rule, in the configured units.</summary>
    /// <param name="rule">The temperature to keep.</param>
    /// <returns>
    /// When cooling, true above the rule plus the tolerance and false below the rule minus it, and the other way round when
    /// heating; null between the two, so that targets stay as they are, and when the sensor cannot be read.
    /// </returns>
    public bool? ConditionMet(double rule)
    {
        if (ReadCelsius() is not { } celsius)
        {
            return null;
        }

        double excess = FromCelsius(celsius) - rule;
        if (Math.Abs(excess) <= options.Tolerance)
        {
            return null;
        }

        return options.Mode == ThermostatMode.Cool ? excess > 0 : excess < 0;
    }

    // Millidegrees are (raw + offset) * scale, as the kernel's ABI says; a driver without an offset has no such file.
    private double? ReadCelsius() =>
        ReadAttribute("in_temp_raw") is { } raw && ReadAttribute("in_temp_scale") is { } scale
            ? (raw + (ReadAttribute("in_temp_offset") ?? 0)) * scale / 1000
            : null;

    private double? ReadAttribute(string attribute) => KernelAttribute.ReadNumber(Path.Combine(options.DevicePath, attribute));

    private double FromCelsius(double celsius) => options.Units switch
    {
        TemperatureUnit.Fahrenheit => (celsius * 9 / 5) + 32,
        TemperatureUnit.Kelvin => celsius + 273.15,
        _ => celsius,
    };
}
