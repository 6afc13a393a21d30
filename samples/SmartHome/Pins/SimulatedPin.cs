using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SmartHome.Pins;

/// <summary>One pin, with those who watch it.</summary>
internal sealed class SimulatedPin
{
    private readonly Lock _lock = new();
    private readonly List<Watcher> _watchers = [];
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

    /// <summary>Whether all who watch it have gone on from the last change, to wait for the next.</summary>
    public bool IsSeen
    {
        get
        {
            lock (_lock)
            {
                return _watchers.TrueForAll(watcher => watcher.IsIdle);
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
                _watchers.ForEach(watcher => watcher.Tell(level > 0));
            }

            return true;
        }
    }

    /// <returns>Whether it is high: now, and then at each change. No change is left out, however short a pulse is.</returns>
    public async IAsyncEnumerable<bool> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = new Watcher();
        lock (_lock)
        {
            watcher.Tell(_level > 0);
            _watchers.Add(watcher);
        }

        try
        {
            await foreach (bool high in watcher.Changes.ReadAllAsync(cancellationToken))
            {
                yield return high;
                watcher.GoOn();
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(watcher);
            }
        }
    }

    private sealed class Watcher
    {
        private readonly Channel<bool> _changes = Channel.CreateUnbounded<bool>();
        private int _unseen;

        public ChannelReader<bool> Changes => _changes.Reader;

        public bool IsIdle => Volatile.Read(ref _unseen) == 0;

        public void Tell(bool high)
        {
            Interlocked.Increment(ref _unseen);
            _changes.Writer.TryWrite(high);
        }

        public void GoOn() => Interlocked.Decrement(ref _unseen);
    }
}
