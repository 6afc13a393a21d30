namespace SmartHome.Drivers;

/// <summary>Options of an <see cref="Si7021"/>. It needs no pin: the I²C bus is the machine's.</summary>
[PluginOptions]
public sealed record Si7021Options : ThermostatOptions;
