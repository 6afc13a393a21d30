using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A thermostat with a DHT22 (AM2302) on a pin.</summary>
[Sensor("dht22", DisplayName = "DHT22 thermostat", Rule = RulePrompt.Thermostat)]
public sealed class Dht22(Dht22Options options, IPins pins, TimeProvider clock) : Thermostat(options)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private volatile Measurement? _last;

    /// <summary>Measures, unless the chip has just done so: it needs two seconds from one measurement to the next.</summary>
    /// <inheritdoc/>
    protected override async ValueTask<Climate> MeasureAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && clock.GetElapsedTime(last.Timestamp) < Rest)
        {
            return last.Climate;
        }

        var measurement = new Measurement(await pins.ReadDht22Async(options.Pin, cancellationToken), clock.GetTimestamp());
        _last = measurement;
        return measurement.Climate;
    }

    private sealed record Measurement(Climate Climate, long Timestamp);
}
