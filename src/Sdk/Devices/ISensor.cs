namespace Patchbay.Devices;

/// <summary>Something with a condition: a motion detector, a thermometer, a switch.</summary>
[PluginKind(
    "sensor",
    Plural = "sensors",
    ReservedKeys = ["default_rule", "schedule", "targets"],
    AskableKeys = ["nickname", "pin", "pin_*", "ip", "mode", "units", "tolerance"])]
public interface ISensor
{
    /// <summary>Says whether the sensor's condition is met, as its targets are turned on and off by it.</summary>
    /// <param name="currentRule">
    /// The rule in force, for example a temperature. A plugin may take it as <see cref="int"/>, <see cref="double"/>,
    /// <see cref="bool"/> or <see cref="string"/>, to which rules convert. Hosts hand over what <see cref="RuleFormat.Resolve"/> gives.
    /// </param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <returns>True to turn the targets on, false to turn them off, null when the sensor does not know: then nothing changes.</returns>
    ValueTask<bool?> ConditionMetAsync([MayOmit] Rule currentRule, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the sensor behave as if its condition had just been met. A plugin that has this member is triggerable.
    /// </summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the sensor was triggered; false for sensors that are not triggerable.</returns>
    ValueTask<bool> TriggerAsync(CancellationToken cancellationToken) => new(result: false);
}
