namespace Patchbay.Devices.Changes;

/// <summary>The last changes of a node. Safe for use by several threads.</summary>
internal sealed class ChangeHistory(TimeProvider clock, int capacity)
{
    private readonly Queue<NodeChange> _changes = new();

    /// <summary>Is told of each change.</summary>
    public Action<NodeChange>? Added { get; set; }

    public void Add(string instance, string property, string value, Cause cause)
    {
        var change = new NodeChange { Time = clock.GetUtcNow(), Instance = instance, Property = property, Value = value, Cause = cause.Kind, Source = cause.Source };
        lock (_changes)
        {
            _changes.Enqueue(change);
            if (_changes.Count > capacity)
            {
                _changes.Dequeue();
            }
        }

        Added?.Invoke(change);
    }

    /// <summary>The changes, the oldest first.</summary>
    public NodeChange[] ToArray()
    {
        lock (_changes)
        {
            return [.. _changes];
        }
    }
}
