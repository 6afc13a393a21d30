using System.Text.Json.Nodes;
using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A load cell behind an HX711 amplifier, for example under a bed.</summary>
[Sensor("load-cell", DisplayName = "Load cell", Rule = RulePrompt.FloatRange, Min = 0, Max = 10_000_000)]
public sealed class LoadCell(LoadCellOptions options, IPins pins)
{
    private const int TareSamples = 10; // The chip takes ten a second; their mean is free of its noise.

    private readonly Lock _lock = new();
    private double? _zero;
    private bool? _current;

    /// <summary>Compares the load with the rule.</summary>
    /// <param name="threshold">The reading above which, in either direction, the condition is met.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="IOException">The amplifier does not answer.</exception>
    public async Task<bool?> ConditionMet(double threshold, CancellationToken cancellationToken)
    {
        bool isMet = Math.Abs(await ReadingAsync(cancellationToken)) > threshold;
        lock (_lock)
        {
            return _current = isMet;
        }
    }

    /// <summary>Reads the load.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The reading, in the amplifier's unit, and what the condition was when it was last asked for.</returns>
    /// <exception cref="IOException">The amplifier does not answer.</exception>
    public async Task<JsonObject> Read(CancellationToken cancellationToken)
    {
        long raw = (long)Math.Round(await ReadingAsync(cancellationToken));
        lock (_lock)
        {
            return new() { ["raw"] = raw, ["current"] = _current };
        }
    }

    /// <summary>Makes what lies on the cell now its zero.</summary>
    /// <param name="cancellationToken">The token to cancel the operation; the zero is then the old one.</param>
    /// <returns>A task that ends when the zero is set.</returns>
    /// <exception cref="IOException">The amplifier does not answer.</exception>
    public async Task Tare(CancellationToken cancellationToken)
    {
        double sum = 0;
        for (int i = 0; i < TareSamples; i++)
        {
            sum += await SampleAsync(cancellationToken);
        }

        lock (_lock)
        {
            _zero = sum / TareSamples;
        }
    }

    // What lies on the cell when it is first read is its zero, until somebody tares it.
    private async ValueTask<double> ReadingAsync(CancellationToken cancellationToken)
    {
        if (Zero() is null)
        {
            await Tare(cancellationToken);
        }

        return await SampleAsync(cancellationToken) - Zero()!.Value;
    }

    private ValueTask<int> SampleAsync(CancellationToken cancellationToken) => pins.ReadHx711Async(options.PinData, options.PinClock, cancellationToken);

    private double? Zero()
    {
        lock (_lock)
        {
            return _zero;
        }
    }
}
