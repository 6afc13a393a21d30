namespace Patchbay.Hosting.Instances;

/// <summary>Work that nobody waits for.</summary>
internal static class BackgroundWork
{
    /// <summary>Begins the work on a thread of the pool.</summary>
    /// <param name="work">The work.</param>
    /// <param name="failed">Is told of what it throws.</param>
    public static void Begin(Func<Task> work, Action<Exception> failed) =>
        _ = Task.Run(work).ContinueWith(
            task => failed(task.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
