namespace Patchbay.Benchmarks.Nodes.Drivers;

[PluginOptions]
public sealed record StripOptions : DimmableOptions
{
    public required IPAddress Ip { get; init; }

    /// <summary>Its number among those that can hang; 0 for one that never does.</summary>
    public int Hangs { get; init; }
}

/// <summary>A strip that can be dimmed.</summary>
[Device("strip", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
public sealed class Strip(StripOptions options, Faults faults)
{
    public async Task<bool> Send(bool on, int brightness)
    {
        await faults.PassAsync(options.Hangs);
        return on || brightness > 0;
    }
}
