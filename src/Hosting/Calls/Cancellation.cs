namespace Patchbay.Hosting.Calls;

/// <summary>Cancels tokens that plugins have.</summary>
internal static class Cancellation
{
    /// <summary>
    /// Cancels on another thread: what a plugin registered with the token runs then, and may block or throw.
    /// </summary>
    public static void Request(CancellationTokenSource source) =>
        _ = Task.Run(source.Cancel).ContinueWith(static cancelled => _ = cancelled.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
