using Patchbay;
using SmartHome.Instances;

namespace SmartHome.Runs;

/// <summary>Asks every sensor for its condition, and triggers those that can be.</summary>
internal sealed class SensorRun(TextWriter output, TextWriter errors)
{
    /// <returns>Whether all sensors could be asked.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<ConfiguredPlugin<ISensor>> sensors, CancellationToken cancellation)
    {
        await output.WriteLineAsync("Sensors");
        return await new Turns(output, errors).TakeAsync(sensors, sensor => RunAsync(sensor, cancellation), cancellation);
    }

    private async Task RunAsync(ConfiguredPlugin<ISensor> sensor, CancellationToken cancellation)
    {
        await WriteConditionAsync("condition met", sensor, cancellation);
        if (sensor.Descriptor.Members.Contains(nameof(ISensor.TriggerAsync), StringComparer.Ordinal))
        {
            await sensor.Plugin.TriggerAsync(cancellation);
            await WriteConditionAsync("when triggered", sensor, cancellation);
        }
    }

    private async Task WriteConditionAsync(string label, ConfiguredPlugin<ISensor> sensor, CancellationToken cancellation)
    {
        bool? met = await sensor.Plugin.ConditionMetAsync(sensor.Rule, cancellation);
        string answer = met switch { true => "yes", false => "no", null => "not known" };
        await output.WriteLineAsync($"    {label + ":",-16}{answer}");
    }
}
