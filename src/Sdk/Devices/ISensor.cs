using System.Text.Json.Nodes;

namespace Patchbay.Devices;

/// <summary>Something with a condition: a motion detector, a thermometer, a switch.</summary>
[PluginKind(
    "sensor",
    Plural = "sensors",
    ReservedKeys = ["default_rule", "schedule", "targets"],
    AskableKeys = ["nickname", "pin", "pin_*", "ip", "mode", "units", "tolerance"])]
public interface ISensor
{
    /// <summary>Gets whether the sensor's condition is met. Hosts turn the targets of the sensor on and off by it.</summary>
    /// <param name="currentRule">
    /// The rule in force, for example a temperature. A plugin may take it as <see cref="int"/>, <see cref="double"/>,
    /// <see cref="bool"/> or <see cref="string"/>, to which rules convert. Hosts hand over what <see cref="RuleFormat.Resolve"/> gives.
    /// </param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>True to turn the targets on, false to turn them off, null when the sensor does not know: then nothing changes.</returns>
    ValueTask<bool?> ConditionMetAsync([MayOmit] Rule currentRule, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the sensor behave as if its condition had just been met. A plugin that has this member is triggerable.
    /// </summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether the sensor was triggered; false for sensors that are not triggerable.</returns>
    ValueTask<bool> TriggerAsync(CancellationToken cancellationToken) => new(result: false);

    /// <summary>Makes what the sensor measures at this moment its zero, as with a scale. A plugin that has this member can be tared.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when it is done.</returns>
    ValueTask TareAsync(CancellationToken cancellationToken) => default;

    /// <summary>Reads what the sensor measures, as the sensor reports it.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The readings as JSON, for example <c>{"temp": 21.5, "humid": 40}</c>; null for plugins that cannot tell.</returns>
    ValueTask<JsonNode?> ReadAsync(CancellationToken cancellationToken) => default;

    /// <summary>
    /// Watches the sensor's condition. A host enumerates it instead of asking <see cref="ConditionMetAsync"/> again and again; a plugin that
    /// has this member pushes its changes.
    /// </summary>
    /// <param name="cancellationToken">The token to end the enumeration.</param>
    /// <returns>
    /// The condition each time that it changes, with the meaning that <see cref="ConditionMetAsync"/> gives it. It ends when the token is
    /// canceled, or at once for plugins that are only asked.
    /// </returns>
    IAsyncEnumerable<bool?> WatchAsync(CancellationToken cancellationToken) => NoConditions.Instance;

    /// <summary>Checks a rule. Returns it, possibly corrected, or null if it is not valid.</summary>
    /// <param name="rule">A rule that already fits the sensor's prompt and limits; never <c>enabled</c> or <c>disabled</c>.</param>
    /// <returns>The rule to use, or null to refuse it.</returns>
    Rule? ValidateRule(Rule rule) => rule;
}
