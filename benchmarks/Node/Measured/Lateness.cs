namespace Patchbay.Benchmarks.Nodes.Measured;

/// <summary>How late entries of schedules come into force: all are for full minutes.</summary>
internal sealed class Lateness
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];

    public void Note(NodeChange change)
    {
        if (change.Cause == NodeChangeCause.Schedule && change.Property is "rule")
        {
            lock (_lock)
            {
                _milliseconds.Add(change.Time.Ticks % TimeSpan.TicksPerMinute / (double)TimeSpan.TicksPerMillisecond);
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _milliseconds.Clear();
        }
    }

    public (int Count, double Median, double Most) Read()
    {
        lock (_lock)
        {
            return _milliseconds.Count == 0 ? default : (_milliseconds.Count, Statistics.Median(_milliseconds), _milliseconds.Max());
        }
    }
}
