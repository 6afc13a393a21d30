namespace Patchbay.Benchmarks.Start;

/// <summary>A way to find a plugin.</summary>
/// <param name="Key">What the measured program calls it.</param>
/// <param name="Name">What tables call it.</param>
internal sealed record Subject(string Key, string Name)
{
    /// <summary>What ratios refer to.</summary>
    public static Subject Peer { get; } = new("reflection", "Reflection scan");

    public static Subject Patchbay { get; } = new("patchbay", "**Patchbay**");

    public static IReadOnlyList<Subject> All { get; } =
    [
        new("new", "`new`"),
        Patchbay,
        new("switch", "Switch over names"),
        new("dictionary", "Dictionary of delegates"),
        Peer,
        new("scrutor", "Scrutor"),
        new("composition", "System.Composition"),
        new("autofac", "Autofac"),
    ];
}
