using System.Text.Json.Nodes;
using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A switch or contact between a pin and the supply.</summary>
[Sensor("switch", DisplayName = "Switch", Rule = RulePrompt.Standard)]
public sealed class Switch(SwitchOptions options, IPins pins)
{
    /// <summary>Gets whether the switch is closed.</summary>
    /// <returns>True while it is.</returns>
    public bool? ConditionMet() => pins.Read(options.Pin);

    /// <summary>Watches the switch.</summary>
    /// <param name="cancellationToken">The token to end the enumeration.</param>
    /// <returns>Whether it is closed: now, and at each change.</returns>
    public IAsyncEnumerable<bool> Watch(CancellationToken cancellationToken) => pins.WatchAsync(options.Pin, cancellationToken);

    /// <summary>Gets the state of the switch.</summary>
    /// <returns>Whether it is closed.</returns>
    public JsonObject Read() => new() { ["switch_closed"] = pins.Read(options.Pin) };
}
