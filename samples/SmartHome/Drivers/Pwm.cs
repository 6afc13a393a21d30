using System.Text.Json.Nodes;
using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>An LED strip whose brightness a pin determines, by pulse-width modulation.</summary>
/// <remarks>It is called by one caller at a time.</remarks>
[Device("pwm", DisplayName = "LED strip", Rule = RulePrompt.IntOrFade, Min = 0, Max = Brightest)]
public sealed class Pwm(PwmOptions options, IPins pins, TimeProvider clock)
{
    private const int Brightest = 1023;
    private const int Imperceptible = 10; // What fades ask for: to take a second for each of their steps would hold them up.

    private static readonly TimeSpan Walk = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1); // Below, a timer does not wait at all.

    private volatile int _bright;

    /// <summary>Dims the strip to a brightness within a second, in single steps. A difference that nobody sees is taken at once.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="brightness">The brightness from 0 to 1023.</param>
    /// <param name="cancellationToken">The token to cancel the operation: the strip then stays as bright as it is.</param>
    /// <returns>True: a pin does not tell.</returns>
    public async Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken)
    {
        int start = _bright;
        int distance = (on ? brightness : 0) - start;
        if (Math.Abs(distance) > Imperceptible)
        {
            await WalkAsync(start, distance, cancellationToken);
        }

        Set(start + distance);
        return true;
    }

    /// <summary>Gets the brightness at this moment.</summary>
    /// <returns>The brightness from 0 to 1023, while the strip is dimmed too.</returns>
    public JsonObject Read() => new() { ["bright"] = _bright };

    // Where time has passed unused, steps are left out, so that a second remains a second.
    private async Task WalkAsync(int start, int distance, CancellationToken cancellationToken)
    {
        TimeSpan step = Walk / Math.Abs(distance);
        long begin = clock.GetTimestamp();
        while (clock.GetElapsedTime(begin) is var elapsed && elapsed < Walk)
        {
            Set(start + (int)(distance * (elapsed / Walk)));
            await Task.Delay(step < ShortestWait ? ShortestWait : step, clock, cancellationToken);
        }
    }

    private void Set(int bright)
    {
        pins.SetDuty(options.Pin, bright / (double)Brightest);
        _bright = bright;
    }
}
