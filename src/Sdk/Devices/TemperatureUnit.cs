namespace Patchbay.Devices;

/// <summary>The unit in which a thermostat's temperatures are given.</summary>
public enum TemperatureUnit
{
    /// <summary>Degrees Fahrenheit.</summary>
    Fahrenheit,

    /// <summary>Degrees Celsius.</summary>
    Celsius,

    /// <summary>Kelvin.</summary>
    Kelvin,
}
