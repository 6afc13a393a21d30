namespace FileSync.Runs;

/// <summary>Prints the progress of a run, file by file, and its errors at the end.</summary>
internal sealed class SyncReport(TextWriter output)
{
    private readonly List<string> _errors = [];
    private readonly Dictionary<FileAction, int> _counts = [];

    public Task ConnectionAsync(string name, string plugin) => output.WriteLineAsync($"  {name} ({plugin})");

    public Task FileAsync(FileOutcome outcome, string localPath)
    {
        _counts[outcome.Action] = _counts.GetValueOrDefault(outcome.Action) + 1;
        string kept = outcome.KeptAs is null ? "" : $" (the former file is {outcome.KeptAs})";
        return output.WriteLineAsync($"    {Word(outcome.Action),-11}{localPath}{kept}");
    }

    public void Error(string message) => _errors.Add(message);

    /// <returns>Whether all went well.</returns>
    public async Task<bool> EndAsync(TextWriter errors)
    {
        string counts = string.Join(", ", Enum.GetValues<FileAction>().Select(action => $"{_counts.GetValueOrDefault(action)} {Word(action)}"));
        await output.WriteLineAsync($"  {counts}, {_errors.Count} failed");
        await output.WriteLineAsync();
        foreach (string error in _errors)
        {
            await errors.WriteLineAsync($"Error: {error}");
        }

        return _errors.Count == 0;
    }

    private static string Word(FileAction action) => action switch
    {
        FileAction.New => "new",
        FileAction.Unchanged => "unchanged",
        _ => "updated",
    };
}
