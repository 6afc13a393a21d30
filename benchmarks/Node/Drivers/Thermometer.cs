using System.Text.Json.Nodes;

namespace Patchbay.Benchmarks.Nodes.Drivers;

[PluginOptions]
public sealed record ThermometerOptions : ThermostatOptions;

/// <summary>A thermostat that is asked every 5 seconds.</summary>
[Sensor("thermometer", Rule = RulePrompt.Thermostat)]
public sealed class Thermometer(ThermometerOptions options)
{
    private const double Temperature = 21.5;

    public bool? ConditionMet(double rule) => options.ConditionMet(Temperature, rule);

    public JsonNode Read() => new JsonObject { ["temp"] = Temperature, ["humid"] = 40.5 };
}
