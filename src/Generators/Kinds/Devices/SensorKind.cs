using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Kinds.Devices;

/// <summary>The metadata of sensors: as that of devices, with targets, and whether the sensor can be triggered.</summary>
internal sealed class SensorKind() : RuleKind("global::Patchbay.Devices.ISensor", "Patchbay.Devices.SensorAttribute")
{
    private const string TriggerMember = "TriggerAsync";

    protected override void WriteMoreTemplate(JsonWriter json) => json.BeginArray("targets").EndArray();

    protected override void WriteMore(JsonWriter json, PluginModel plugin) =>
        json.Raw("triggerable", plugin.ContractMembers.Contains(TriggerMember, StringComparer.Ordinal) ? "true" : "false");
}
