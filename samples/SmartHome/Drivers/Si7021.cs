using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A thermostat with an Si7021 on the I²C bus.</summary>
[Sensor("si7021", DisplayName = "Si7021 thermostat", Rule = RulePrompt.Thermostat)]
public sealed class Si7021(Si7021Options options, IPins pins) : Thermostat(options)
{
    /// <inheritdoc/>
    protected override ValueTask<Climate> MeasureAsync(CancellationToken cancellationToken) => pins.ReadSi7021Async(cancellationToken);
}
