using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>The metadata of sensors: as that of devices, with targets, and whether the sensor can be triggered.</summary>
internal sealed class SensorMetadata : RuleMetadata
{
    private const string TriggerMember = "TriggerAsync";

    protected override string Contract => "global::Patchbay.ISensor";

    protected override void WriteMoreTemplate(JsonWriter json) => json.BeginArray("targets").EndArray();

    protected override void WriteMore(JsonWriter json, PluginModel plugin) =>
        json.Raw("triggerable", plugin.ContractMembers.Contains(TriggerMember, StringComparer.Ordinal) ? "true" : "false");
}
