namespace SmartHome.Drivers;

/// <summary>Options of a <see cref="Si7021"/>.</summary>
[PluginOptions]
public sealed record Si7021Options : ThermostatOptions
{
    /// <summary>The folder of the chip's driver in the kernel.</summary>
    public string DevicePath { get; init; } = "/sys/bus/iio/devices/iio:device0";
}
