namespace SmartHome.Simulators;

/// <summary>What a simulator was told to do. Thread-safe.</summary>
internal sealed class SimulatorRecord
{
    private readonly Lock _lock = new();
    private readonly List<string> _entries = [];
    private Action<string>? _added;

    /// <summary>All entries until now, in order.</summary>
    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Follows the record.</summary>
    /// <param name="callback">Is called with each new entry, before the simulator answers.</param>
    public void OnAdded(Action<string> callback)
    {
        lock (_lock)
        {
            _added += callback;
        }
    }

    public void Add(string entry)
    {
        Action<string>? added;
        lock (_lock)
        {
            _entries.Add(entry);
            added = _added;
        }

        added?.Invoke(entry);
    }

    /// <summary>The state of a light in words.</summary>
    public static string Light(bool on, int brightness) => on ? FormattableString.Invariant($"on, brightness {brightness}") : "off";
}
