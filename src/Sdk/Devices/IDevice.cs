using System.Text.Json.Nodes;

namespace Patchbay.Devices;

/// <summary>Something that can be turned on and off: a lamp, a relay, a heater.</summary>
[PluginKind(
    "device",
    Plural = "devices",
    ReservedKeys = ["default_rule", "schedule"],
    AskableKeys = ["nickname", "pin", "pin_*", "min_rule", "max_rule", "uri", "*_path", "ip"])]
public interface IDevice
{
    /// <summary>Turns the physical device on or off.</summary>
    /// <param name="on">Whether the device is to be on.</param>
    /// <param name="currentRule">
    /// The rule in force, for example a brightness. A plugin may take it as <see cref="int"/>, <see cref="double"/>,
    /// <see cref="bool"/> or <see cref="string"/>, to which rules convert. Hosts hand over what <see cref="RuleFormat.Resolve"/> gives.
    /// </param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether the device did it.</returns>
    ValueTask<bool> SendAsync(bool on, [MayOmit] Rule currentRule, CancellationToken cancellationToken);

    /// <summary>Reads the state of the device, as the device reports it.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The state as JSON, for example <c>{"on": true, "brightness": 128}</c>; null for plugins that cannot tell.</returns>
    ValueTask<JsonNode?> ReadAsync(CancellationToken cancellationToken) => default;

    /// <summary>Checks a rule. Returns it, possibly corrected, or null if it is not valid.</summary>
    /// <param name="rule">
    /// A rule that already fits the device's prompt and limits; never <c>enabled</c> or <c>disabled</c>, and of a fade the number to be reached.
    /// </param>
    /// <returns>The rule to use, or null to refuse it.</returns>
    Rule? ValidateRule(Rule rule) => rule;
}
