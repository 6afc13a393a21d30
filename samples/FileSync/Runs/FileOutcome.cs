namespace FileSync.Runs;

/// <summary>What was done about a file.</summary>
/// <param name="Action">What was done.</param>
/// <param name="KeptAs">The name that the former local file has now, if there was one that differed.</param>
internal sealed record FileOutcome(FileAction Action, string? KeptAs = null);

/// <summary>What can be done about a file.</summary>
internal enum FileAction
{
    New,
    Unchanged,
    Updated,
}
