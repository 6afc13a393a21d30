using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Loading;

/// <summary>Follows a folder and everything below it, and acts when it has been at rest for a while.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher? _watcher;
    private readonly ITimer _timer;

    public FolderWatch(string folder, TimeSpan delay, TimeProvider clock, Func<Task> refresh, ILogger logger)
    {
        _timer = clock.CreateTimer(_ => Run(refresh, logger), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (!Directory.Exists(folder))
        {
            HostingLog.FolderNotWatched(logger, folder);
            return;
        }

        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, change) => Changed(change.FullPath);
        _watcher.Created += (_, change) => Changed(change.FullPath);
        _watcher.Deleted += (_, change) => Changed(change.FullPath);
        _watcher.Renamed += (_, change) => Changed(change.FullPath);
        _watcher.Error += (_, _) => LookAgain(delay); // Too many changes at once: which they were does not matter.
        _watcher.EnableRaisingEvents = true;

        // The host's own index lies in the folder too.
        void Changed(string path)
        {
            if (!Path.GetRelativePath(folder, path).StartsWith('.'))
            {
                LookAgain(delay);
            }
        }
    }

    public void LookAgain(TimeSpan delay) => _timer.Change(delay, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    private static void Run(Func<Task> refresh, ILogger logger) =>
        _ = Task.Run(refresh).ContinueWith(
            task => HostingLog.RefreshFailed(logger, task.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
