namespace Samples.Shared;

/// <summary>Ctrl+C as a cancellation token. The program ends by itself, after it has stopped what it started.</summary>
internal static class Interruption
{
    /// <summary>Runs a program with a token that Ctrl+C cancels.</summary>
    /// <returns>The exit code of the program.</returns>
    public static async Task<int> WithAsync(Func<CancellationToken, Task<int>> run)
    {
        using var interruption = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            interruption.Cancel();
        };
        return await run(interruption.Token);
    }

    /// <summary>Runs a program that returns whether everything went well, and reports an interruption.</summary>
    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public static async Task<int> ReportAsync(Func<Task<bool>> run, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            return await run() ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Interrupted.");
            return 1;
        }
    }
}
