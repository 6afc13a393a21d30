using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SmartHome.Pins;

/// <summary>One pin, with those who watch it.</summary>
internal sealed class SimulatedPin
{
    private readonly Lock _lock = new();
    private readonly List<ChannelWriter<bool>> _watchers = [];
    private double _level;

    /// <summary>The level, from 0 to 1.</summary>
    public double Level
    {
        get
        {
            lock (_lock)
            {
                return _level;
            }
        }
    }

    /// <returns>Whether it had another level.</returns>
    public bool Change(double level)
    {
        lock (_lock)
        {
            if (_level.Equals(level))
            {
                return false;
            }

            bool isEdge = level > 0 != _level > 0;
            _level = level;
            if (isEdge)
            {
                _watchers.ForEach(watcher => watcher.TryWrite(level > 0));
            }

            return true;
        }
    }

    /// <returns>Whether it is high: now, and then at each change. No change is left out, however short a pulse is.</returns>
    public async IAsyncEnumerable<bool> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = Channel.CreateUnbounded<bool>();
        lock (_lock)
        {
            changes.Writer.TryWrite(_level > 0);
            _watchers.Add(changes.Writer);
        }

        try
        {
            await foreach (bool high in changes.Reader.ReadAllAsync(cancellationToken))
            {
                yield return high;
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(changes.Writer);
            }
        }
    }
}
