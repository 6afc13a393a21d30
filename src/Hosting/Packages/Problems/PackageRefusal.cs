namespace Patchbay.Hosting;

/// <summary>A package of a plugin folder that is not used, and why.</summary>
public sealed record PackageRefusal
{
    /// <summary>The name of the package's folder, relative to the plugin folder. It may be as hostile as the package: quote it before printing.</summary>
    public required string Folder { get; init; }

    /// <summary>The id of the package; null if its manifest cannot be read so far.</summary>
    public string? PackageId { get; init; }

    /// <summary>The version of the package; null if the manifest has none or cannot be read so far.</summary>
    public string? Version { get; init; }

    /// <summary>All problems that were found, the first one first; at least one.</summary>
    public required IReadOnlyList<PackageProblem> Problems { get; init; }

    /// <summary>The cause of the first problem.</summary>
    public PackageRefusalReason Reason => Problems[0].Reason;

    /// <summary>What is wrong first, where, what was expected and how to mend it.</summary>
    public string Message => Problems[0].Message;

    /// <summary>The refusal as one line.</summary>
    /// <returns>Folder, first problem, and how many more there are.</returns>
    public override string ToString() =>
        $"{PackageProblem.Quote(Folder)} is refused: {Message}{(Problems.Count > 1 ? $" ({Problems.Count - 1} more)" : "")}.";
}
