using System.Text.Json;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Reads the targets of sensors: devices, of which unknown ones are left out.</summary>
/// <param name="declared">The ids of all devices in the document.</param>
/// <param name="running">The ids of those that can run.</param>
/// <param name="findings">Where errors go.</param>
internal sealed class InstanceTargets(HashSet<string> declared, IReadOnlySet<string> running, Findings findings)
{
    private const string Key = "targets";

    /// <summary>The ids of the targets that can run, sorted, each once.</summary>
    public IReadOnlyList<string> Read(WrittenInstance sensor)
    {
        if (sensor[Key] is not { ValueKind: JsonValueKind.Array } targets)
        {
            sensor.CannotRun = true;
            findings.Add(Check.Targets, sensor.PathOf(Key), "a list of devices", sensor[Key], $"{(sensor[Key] is null ? "Add the missing required key \"targets\"." : "Write a list.")} For none, write [].");
            return [];
        }

        var ids = new SortedSet<string>(StringComparer.Ordinal);
        int index = 0;
        foreach (JsonElement target in targets.EnumerateArray())
        {
            string? id = target.ValueKind == JsonValueKind.String ? target.GetString() : null;
            if (id is null || !declared.Contains(id))
            {
                findings.Add(Check.Targets, FormattableString.Invariant($"{sensor.PathOf(Key)}:{index}"), "the key of a device", target, $"{Suggestion(id)} This target is left out.");
            }
            else if (running.Contains(id))
            {
                ids.Add(id);
            }

            index++;
        }

        return [.. ids];
    }

    private string Suggestion(string? id) =>
        id?.StartsWith("sensor", StringComparison.Ordinal) is true ? "Sensors turn devices on and off, not each other."
        : (id is null ? null : NearNames.Suggest(id, declared))
            ?? (declared.Count == 0 ? "There are no devices." : NearNames.List([.. declared.Order(StringComparer.Ordinal)]));
}
