namespace Patchbay.Benchmarks.Nodes;

/// <summary>What the command line asks for.</summary>
internal sealed record Settings(int Starts, int StatusRounds, TimeSpan Settling, TimeSpan Idle, TimeSpan Status, bool Hangs, bool Writes)
{
    public static Settings Whole { get; } = new(Starts: 7, StatusRounds: 3, Settling: TimeSpan.FromSeconds(40), Idle: TimeSpan.FromSeconds(20), Status: TimeSpan.FromSeconds(10), Hangs: true, Writes: true);

    /// <summary>Only whether it works.</summary>
    public static Settings Quick { get; } = new(Starts: 2, StatusRounds: 1, Settling: TimeSpan.FromSeconds(5), Idle: TimeSpan.FromSeconds(5), Status: TimeSpan.FromSeconds(3), Hangs: false, Writes: false);
}
