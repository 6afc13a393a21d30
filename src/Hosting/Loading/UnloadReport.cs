namespace Patchbay.Hosting;

/// <summary>What became of a package that was to be unloaded.</summary>
public sealed class UnloadReport
{
    internal UnloadReport(string package, string? version, bool isCollected, IReadOnlyList<string> holders) =>
        (Package, Version, IsCollected, Holders) = (package, version, isCollected, holders);

    /// <summary>The id of the package.</summary>
    public string Package { get; }

    /// <summary>The version of the package; null if its manifest has none.</summary>
    public string? Version { get; }

    /// <summary>Whether all of it is gone from memory. A package that was never loaded is.</summary>
    public bool IsCollected { get; }

    /// <summary>
    /// What is known to keep it in memory, a sentence each: calls that do not end, plugins that are still in use. If nothing of that is known, what else can be the
    /// cause. Empty if all of it is gone.
    /// </summary>
    public IReadOnlyList<string> Holders { get; }

    /// <summary>The report for a person.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => IsCollected
        ? $"The package \"{Package}\" {Version} was unloaded."
        : $"The package \"{Package}\" {Version} is still in memory: {string.Join("; ", Holders)}.";
}
