using System.Collections.Concurrent;

namespace SmartHome.Pins;

/// <summary>
/// Pins without hardware. What would happen outside is told by code: a level, a pulse, a temperature, a weight. What drivers do to the outputs can be read and followed.
/// Thread-safe.
/// </summary>
/// <param name="clock">Ends pulses.</param>
internal sealed class SimulatedPins(TimeProvider clock) : IPins
{
    private readonly ConcurrentDictionary<int, SimulatedPin> _pins = new();
    private readonly ConcurrentDictionary<(int Data, int Clock), int> _samples = new();
    private readonly ConcurrentDictionary<int, Climate> _dht22s = new();
    private readonly Lock _lock = new();
    private Climate? _si7021;
    private Action<int, double>? _driven;

    /// <summary>The temperature and humidity that an Si7021 measures; null for no chip.</summary>
    public Climate? Si7021
    {
        get
        {
            lock (_lock)
            {
                return _si7021;
            }
        }

        set
        {
            lock (_lock)
            {
                _si7021 = value;
            }
        }
    }

    /// <summary>The level of a pin, from 0 to 1: what was last driven or set; 0 before.</summary>
    public double this[int pin] => Pin(pin).Level;

    /// <summary>Follows the outputs.</summary>
    /// <param name="callback">Is called after a driver has changed one, with the number of the pin and its level from 0 to 1.</param>
    public void OnDriven(Action<int, double> callback)
    {
        lock (_lock)
        {
            _driven += callback;
        }
    }

    /// <summary>Sets an input, as what is connected to it does.</summary>
    public void Set(int pin, bool high) => Pin(pin).Change(high ? 1 : 0);

    /// <summary>Whether all drivers that watch an input have seen its last change, and wait for the next.</summary>
    public bool IsSeen(int pin) => Pin(pin).IsSeen;

    /// <summary>Makes an input high for a time, as a detector does that sees somebody walk by.</summary>
    public async Task PulseAsync(int pin, TimeSpan duration, CancellationToken cancellationToken)
    {
        Set(pin, high: true);
        try
        {
            await Task.Delay(duration, clock, cancellationToken);
        }
        finally
        {
            Set(pin, high: false);
        }
    }

    /// <summary>Sets what a DHT22 measures; before, there is no chip.</summary>
    public void SetDht22(int pin, Climate climate) => _dht22s[pin] = climate;

    /// <summary>Sets the samples of an HX711; 0 before.</summary>
    public void SetHx711(int dataPin, int clockPin, int sample) => _samples[(dataPin, clockPin)] = sample;

    public bool Read(int pin) => Pin(pin).Level > 0;

    public void Write(int pin, bool high) => SetDuty(pin, high ? 1 : 0);

    public void SetDuty(int pin, double duty)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(duty);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duty, 1);
        if (Pin(pin).Change(duty))
        {
            Volatile.Read(ref _driven)?.Invoke(pin, duty);
        }
    }

    public IAsyncEnumerable<bool> WatchAsync(int pin, CancellationToken cancellationToken) => Pin(pin).WatchAsync(cancellationToken);

    public ValueTask<Climate> ReadDht22Async(int pin, CancellationToken cancellationToken) =>
        _dht22s.TryGetValue(pin, out Climate? climate) ? new(climate) : throw new IOException($"No DHT22 answers at pin {pin}.");

    public ValueTask<Climate> ReadSi7021Async(CancellationToken cancellationToken) =>
        Si7021 is { } climate ? new(climate) : throw new IOException("No Si7021 answers on the I²C bus.");

    public ValueTask<int> ReadHx711Async(int dataPin, int clockPin, CancellationToken cancellationToken) =>
        new(_samples.GetValueOrDefault((dataPin, clockPin)));

    private SimulatedPin Pin(int pin) => _pins.GetOrAdd(pin, _ => new SimulatedPin());
}
