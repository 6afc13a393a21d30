using System.Text.Json.Nodes;
using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A motion detector whose output is high while it sees somebody: passive infrared, or an LD2410 radar.</summary>
/// <remarks>How long motion counts, the minutes of the rule, is the host's business.</remarks>
[Sensor("pir", DisplayName = "PIR motion sensor", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
[Sensor("ld2410", DisplayName = "LD2410 radar sensor", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
public sealed class Motion(MotionOptions options, IPins pins)
{
    /// <summary>Gets whether the detector sees somebody at this moment.</summary>
    /// <returns>True while it does.</returns>
    public bool? ConditionMet() => pins.Read(options.Pin);

    /// <summary>Watches the detector.</summary>
    /// <param name="cancellationToken">The token to end the enumeration.</param>
    /// <returns>Whether it sees somebody: now, and at each change.</returns>
    public IAsyncEnumerable<bool> Watch(CancellationToken cancellationToken) => pins.WatchAsync(options.Pin, cancellationToken);

    /// <summary>Lets the host behave as if there had just been motion.</summary>
    /// <returns>True.</returns>
    public bool Trigger() => true;

    /// <summary>Gets what the detector sees.</summary>
    /// <returns>Whether there is motion.</returns>
    public JsonObject Read() => new() { ["motion"] = pins.Read(options.Pin) };
}
