using SmartHome.Instances;

namespace SmartHome.Runs;

/// <summary>Asks every sensor for its condition.</summary>
internal sealed class SensorRun(TextWriter output, TextWriter errors)
{
    /// <returns>Whether all sensors could be asked.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<RuledPlugin<ISensor>> sensors, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Sensors");
        return await new Turns(output, errors).TakeAsync(sensors, sensor => RunAsync(sensor, cancellationToken), cancellationToken);
    }

    private async Task RunAsync(RuledPlugin<ISensor> sensor, CancellationToken cancellationToken)
    {
        bool? met = await sensor.Plugin.ConditionMetAsync(sensor.Rule, cancellationToken);
        string answer = met switch { true => "yes", false => "no", null => "not known" };
        await output.WriteLineAsync($"    condition met: {answer}");
    }
}
