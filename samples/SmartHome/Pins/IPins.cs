namespace SmartHome.Pins;

/// <summary>
/// The pins of the machine, and the parts that are soldered to them. Drivers know nothing of how a pin is read: this is the place where a GPIO library plugs in.
/// All members may be called from several threads at once. A pin is opened when it is first used, in the direction of that use.
/// </summary>
/// <remarks>A part that does not answer, or a pin that the machine does not have, leads to an <see cref="IOException"/> that says which.</remarks>
public interface IPins
{
    /// <summary>Reads an input.</summary>
    /// <param name="pin">The number of the pin, as the library counts.</param>
    /// <returns>Whether the pin is high.</returns>
    bool Read(int pin);

    /// <summary>Switches an output.</summary>
    /// <param name="pin">The number of the pin.</param>
    /// <param name="high">Whether the pin is to be high.</param>
    void Write(int pin, bool high);

    /// <summary>Makes an output high for a part of the time only, by pulse-width modulation.</summary>
    /// <param name="pin">The number of the pin.</param>
    /// <param name="duty">The part of the time, from 0 to 1.</param>
    void SetDuty(int pin, double duty);

    /// <summary>Watches an input.</summary>
    /// <param name="pin">The number of the pin.</param>
    /// <param name="cancellationToken">The token to end the enumeration.</param>
    /// <returns>Whether the pin is high: now, and then each time that it changes.</returns>
    IAsyncEnumerable<bool> WatchAsync(int pin, CancellationToken cancellationToken);

    /// <summary>Measures with a DHT22 on its one-wire protocol. The chip measures every two seconds at most.</summary>
    /// <param name="pin">The number of the pin that the chip's data line is connected to.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The measurement.</returns>
    ValueTask<Climate> ReadDht22Async(int pin, CancellationToken cancellationToken);

    /// <summary>Measures with the Si7021 on the machine's I²C bus, where the chip always has the address 0x40.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The measurement.</returns>
    ValueTask<Climate> ReadSi7021Async(CancellationToken cancellationToken);

    /// <summary>Reads one sample of an HX711, the amplifier of a load cell, on channel A with gain 128.</summary>
    /// <param name="dataPin">The number of the pin that the chip's data line is connected to.</param>
    /// <param name="clockPin">The number of the pin that its clock line is connected to.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The sample: a number of 24 bits with sign.</returns>
    ValueTask<int> ReadHx711Async(int dataPin, int clockPin, CancellationToken cancellationToken);
}
