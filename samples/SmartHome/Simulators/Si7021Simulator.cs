using System.Globalization;

namespace SmartHome.Simulators;

/// <summary>The folder of the kernel's driver for an Si7021, with that driver's offset and scale.</summary>
internal sealed class Si7021Simulator : FolderSimulator
{
    private const double Offset = -4368;
    private const double Scale = 10.725097656;

    public Si7021Simulator(double celsius)
        : base("device_path")
    {
        Write("name", "si7020"); // The driver serves both chips, and has the name of the other.
        Write("in_temp_offset", Offset.ToString(CultureInfo.InvariantCulture));
        Write("in_temp_scale", Scale.ToString(CultureInfo.InvariantCulture));
        SetTemperature(celsius);
    }

    public void SetTemperature(double celsius) =>
        Write("in_temp_raw", Math.Round((celsius * 1000 / Scale) - Offset).ToString(CultureInfo.InvariantCulture));
}
