using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting.Loading;

/// <summary>
/// Follows a folder and everything below it, and acts when it has been at rest for a while. Where the system tells of no changes, as of a folder that does not exist yet
/// or of too many folders, it looks from time to time.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan s_pollingInterval = TimeSpan.FromSeconds(5);
    private readonly string _folder;
    private readonly TimeSpan _delay;
    private readonly TimeSpan _repetition = Timeout.InfiniteTimeSpan;
    private readonly ITimer _timer;
    private readonly List<FileSystemWatcher> _watchers = [];
    private FileSystemWatcher? _itself;
    private readonly object _lock = new();
    private bool _isDisposed;

    public FolderWatch(string folder, TimeSpan delay, TimeProvider clock, Func<Task> refresh, ILogger logger)
    {
        (_folder, _delay) = (folder, delay);
        _timer = clock.CreateTimer(_ => Look(refresh, logger), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            // On Linux, one that follows subfolders can fall silent when one of them is moved away and another one takes its place. One that does not, sees it.
            Watch(includeSubfolders: false);
            Watch(includeSubfolders: true);
            WatchItself();
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            HostingLog.FolderPolled(logger, folder, s_pollingInterval, exception.Message);
            _repetition = s_pollingInterval;
            LookAgain(s_pollingInterval);
        }
    }

    public void LookAgain(TimeSpan delay) => _timer.Change(delay, _repetition);

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _watchers.ForEach(watcher => watcher.Dispose());
            _itself?.Dispose();
            _timer.Dispose();
        }
    }

    private void Watch(bool includeSubfolders)
    {
        var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = includeSubfolders };
        _watchers.Add(watcher);
        watcher.Changed += (_, change) => Changed(change.FullPath);
        watcher.Created += (_, change) => Changed(change.FullPath);
        watcher.Deleted += (_, change) => Changed(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Changed(change.OldFullPath);
            Changed(change.FullPath);
        };
        watcher.Error += (_, _) => LookAgain(_delay); // Too many changes at once: which they were does not matter.
        watcher.EnableRaisingEvents = true;
    }

    // One that follows a folder follows it to where it is moved, and not the one that takes its place.
    private void WatchItself()
    {
        if (Path.GetDirectoryName(_folder) is not { Length: > 0 } parent)
        {
            return;
        }

        try
        {
            _itself = new FileSystemWatcher(parent, Path.GetFileName(_folder)) { NotifyFilter = NotifyFilters.DirectoryName };
            _itself.Created += (_, _) => LookAgain(_delay);
            _itself.Deleted += (_, _) => LookAgain(_delay);
            _itself.Renamed += (_, _) => LookAgain(_delay);
            _itself.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Who may not follow the folder above follows what is in this one.
        }
    }

    // The host's own index lies in the folder too.
    private void Changed(string path)
    {
        if (!Path.GetRelativePath(_folder, path).StartsWith('.'))
        {
            LookAgain(_delay);
        }
    }

    private void Look(Func<Task> refresh, ILogger logger)
    {
        Restart();
        BackgroundWork.Begin(refresh, exception => HostingLog.RefreshFailed(logger, exception));
    }

    // What one that fell silent has missed is read right after this.
    private void Restart()
    {
        lock (_lock)
        {
            try
            {
                foreach (FileSystemWatcher watcher in _watchers.Where(_ => !_isDisposed && _repetition == Timeout.InfiniteTimeSpan))
                {
                    watcher.EnableRaisingEvents = false;
                    watcher.EnableRaisingEvents = true;
                }
            }
            catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // The folder is gone: reading it says so, and its coming back is seen in the one above.
            }
        }
    }
}
