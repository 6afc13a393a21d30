using System.Runtime.CompilerServices;

namespace Patchbay.Benchmarks.Nodes.Drivers;

[PluginOptions]
public sealed record MotionOptions : MotionSensorOptions
{
    public required int Pin { get; init; }
}

/// <summary>A motion detector that pushes its changes, of which there are none but by the API.</summary>
[Sensor("motion", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
public sealed class Motion(MotionOptions options)
{
    public bool? ConditionMet() => options.Pin < 0;

    public async IAsyncEnumerable<bool?> Watch([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return false;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public bool Trigger() => true;
}
