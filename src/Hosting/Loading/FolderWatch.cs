using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Loading;

/// <summary>
/// Follows a folder and everything below it, and acts when it has been at rest for a while. Where the system tells of no changes, as of a folder that does not exist yet
/// or of too many folders, it looks from time to time.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan s_pollingInterval = TimeSpan.FromSeconds(5);
    private readonly FileSystemWatcher? _watcher;
    private readonly ITimer _timer;
    private readonly TimeSpan _repetition = Timeout.InfiniteTimeSpan;

    public FolderWatch(string folder, TimeSpan delay, TimeProvider clock, Func<Task> refresh, ILogger logger)
    {
        _timer = clock.CreateTimer(_ => Run(refresh, logger), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            _watcher = Watch(folder, delay);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            HostingLog.FolderPolled(logger, folder, s_pollingInterval, exception.Message);
            _repetition = s_pollingInterval;
            LookAgain(s_pollingInterval);
        }
    }

    private FileSystemWatcher Watch(string folder, TimeSpan delay)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        try
        {
            watcher.Changed += (_, change) => Changed(change.FullPath);
            watcher.Created += (_, change) => Changed(change.FullPath);
            watcher.Deleted += (_, change) => Changed(change.FullPath);
            watcher.Renamed += (_, change) => Changed(change.FullPath);
            watcher.Error += (_, _) => LookAgain(delay); // Too many changes at once: which they were does not matter.
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }

        // The host's own index lies in the folder too.
        void Changed(string path)
        {
            if (!Path.GetRelativePath(folder, path).StartsWith('.'))
            {
                LookAgain(delay);
            }
        }
    }

    public void LookAgain(TimeSpan delay) => _timer.Change(delay, _repetition);

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
