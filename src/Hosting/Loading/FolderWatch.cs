using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Loading;

/// <summary>Follows a folder and everything below it, and acts when it has been at rest for a while.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _folder;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher[] _watchers = [];
    private readonly object _lock = new();
    private bool _isDisposed;

    public FolderWatch(string folder, TimeSpan delay, TimeProvider clock, Func<Task> refresh, ILogger logger)
    {
        (_folder, _delay) = (folder, delay);
        _timer = clock.CreateTimer(
            _ =>
            {
                Restart();
                Run(refresh, logger);
            },
            state: null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        if (!Directory.Exists(folder))
        {
            HostingLog.FolderNotWatched(logger, folder);
            return;
        }

        // On Linux, one that follows subfolders can fall silent when one of them is moved away and another one takes its place. One that does not, sees it.
        _watchers = [Watch(includeSubfolders: false), Watch(includeSubfolders: true)];
    }

    public void LookAgain(TimeSpan delay) => _timer.Change(delay, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            Array.ForEach(_watchers, watcher => watcher.Dispose());
            _timer.Dispose();
        }
    }

    private FileSystemWatcher Watch(bool includeSubfolders)
    {
        var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = includeSubfolders };
        watcher.Changed += (_, change) => Changed(change.FullPath);
        watcher.Created += (_, change) => Changed(change.FullPath);
        watcher.Deleted += (_, change) => Changed(change.FullPath);
        watcher.Renamed += (_, change) => Changed(change.FullPath);
        watcher.Error += (_, _) => LookAgain(_delay); // Too many changes at once: which they were does not matter.
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    // The host's own index lies in the folder too.
    private void Changed(string path)
    {
        if (!Path.GetRelativePath(_folder, path).StartsWith('.'))
        {
            LookAgain(_delay);
        }
    }

    // What one that fell silent has missed is read right after this.
    private void Restart()
    {
        lock (_lock)
        {
            try
            {
                foreach (FileSystemWatcher watcher in _watchers.Where(watcher => watcher.IncludeSubdirectories && !_isDisposed))
                {
                    watcher.EnableRaisingEvents = false;
                    watcher.EnableRaisingEvents = true;
                }
            }
            catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // The folder is gone: reading it says so.
            }
        }
    }

    private static void Run(Func<Task> refresh, ILogger logger) =>
        _ = Task.Run(refresh).ContinueWith(
            task => HostingLog.RefreshFailed(logger, task.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
