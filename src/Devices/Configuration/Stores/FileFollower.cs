using Microsoft.Extensions.Primitives;

namespace Patchbay.Devices.Configuration.Stores;

/// <summary>
/// Follows one file: also one that is replaced, deleted, or does not exist yet. The system tells of changes at once; where it does not, as of a folder that is missing, or of
/// a file that a link leads to, they are seen after some seconds.
/// </summary>
internal sealed class FileFollower : IDisposable
{
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);
    private readonly string _path;
    private readonly RestedChange _change;
    private readonly ITimer _timer;
    private readonly object _lock = new();
    private FileSystemWatcher? _watcher;
    private FileState _known;
    private bool _isDisposed;

    /// <summary>Begins to follow.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="known">Its state when it was last read.</param>
    /// <param name="clock">The clock.</param>
    public FileFollower(string path, FileState known, TimeProvider clock)
    {
        (_path, _known) = (path, known);
        _change = new RestedChange(s_delay, clock);
        _watcher = Watch();
        _timer = clock.CreateTimer(_ => Look(), state: null, TimeSpan.Zero, s_interval);
    }

    /// <summary>Is triggered when the file has changed, and was then at rest for a moment.</summary>
    public IChangeToken Token => _change.Token;

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _watcher?.Dispose();
            _timer.Dispose();
            _change.Dispose();
        }
    }

    private void Look()
    {
        FileState state = FileState.Of(_path);
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            bool hasChanged = state != _known;
            _known = state;
            if (hasChanged)
            {
                _change.Begin();
            }

            // One that has missed a change follows a folder that is not there any more.
            if (hasChanged || _watcher is null)
            {
                _watcher?.Dispose();
                _watcher = Watch();
            }
        }
    }

    private void Changed()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _known = FileState.Of(_path);
                _change.Begin();
            }
        }
    }

    private FileSystemWatcher? Watch()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(Path.GetDirectoryName(_path)!, Path.GetFileName(_path));
            watcher.Changed += (_, _) => Changed();
            watcher.Created += (_, _) => Changed();
            watcher.Deleted += (_, _) => Changed();
            watcher.Renamed += (_, _) => Changed();
            watcher.Error += (_, _) => Changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            return null; // Then it is only looked at.
        }
    }
}
