namespace Patchbay.Devices.Changes;

/// <summary>The last changes of a node. Safe for use by several threads.</summary>
/// <param name="clock">The clock.</param>
/// <param name="capacity">How many are kept.</param>
/// <param name="failed">Is told of what a follower throws; it throws nothing itself.</param>
internal sealed class ChangeHistory(TimeProvider clock, int capacity, Action<Exception> failed)
{
    // Rules can be long texts, and failures are what drivers say.
    private const int LongestValue = 500;

    private readonly Queue<NodeChange> _changes = new();
    private Action<NodeChange>[] _followers = [];

    public void Add(string instance, string property, string value, Cause cause)
    {
        var change = new NodeChange { Time = clock.GetUtcNow(), Instance = instance, Property = property, Value = Shortened(value), Cause = cause.Kind, Source = cause.Source };
        lock (_changes)
        {
            _changes.Enqueue(change);
            if (_changes.Count > capacity)
            {
                _changes.Dequeue();
            }
        }

        foreach (Action<NodeChange> follower in _followers)
        {
            try
            {
                follower(change);
            }
#pragma warning disable CA1031 // Who follows the node must not stop it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failed(exception);
            }
        }
    }

    /// <summary>The changes, the oldest first.</summary>
    public NodeChange[] ToArray()
    {
        lock (_changes)
        {
            return [.. _changes];
        }
    }

    /// <summary>Tells of each change.</summary>
    /// <returns>Ends it, when it is disposed of.</returns>
    public IDisposable Follow(Action<NodeChange> changed)
    {
        lock (_changes)
        {
            _followers = [.. _followers, changed];
        }

        return new Following(this, changed);
    }

    private static string Shortened(string value) =>
        value.Length <= LongestValue ? value : string.Concat(value.AsSpan(0, LongestValue - (char.IsHighSurrogate(value[LongestValue - 1]) ? 1 : 0)), "…");

    private sealed class Following(ChangeHistory history, Action<NodeChange> changed) : IDisposable
    {
        public void Dispose()
        {
            lock (history._changes)
            {
                history._followers = [.. history._followers.Where(follower => follower != changed)];
            }
        }
    }
}
