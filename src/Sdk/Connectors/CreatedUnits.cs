namespace Patchbay.Connectors;

/// <summary>The units that were created for a connection and have to be disposed of with it. Safe for use by several threads.</summary>
internal sealed class CreatedUnits
{
    private readonly object _lock = new();
    private readonly List<object> _units = [];
    private bool _areDisposed;

    public bool AreDisposed
    {
        get
        {
            lock (_lock)
            {
                return _areDisposed;
            }
        }
    }

    /// <summary>Keeps a unit that has anything to dispose of.</summary>
    /// <returns>Whether the connection is still there; if not, the unit is the caller's to dispose of.</returns>
    public bool TryAdd(object unit)
    {
        lock (_lock)
        {
            if (!_areDisposed && unit is IDisposable or IAsyncDisposable)
            {
                _units.Add(unit);
            }

            return !_areDisposed;
        }
    }

    /// <summary>Ends it.</summary>
    /// <returns>The units to dispose of, the last one first; null from the second time on.</returns>
    public IReadOnlyList<object>? Close()
    {
        lock (_lock)
        {
            if (_areDisposed)
            {
                return null;
            }

            _areDisposed = true;
            _units.Reverse();
            return _units;
        }
    }
}
