namespace SmartHome.Pins;

/// <summary>What a chip has measured.</summary>
/// <param name="Celsius">The temperature in °C.</param>
/// <param name="Humidity">The relative humidity in percent.</param>
public sealed record Climate(double Celsius, double Humidity);
