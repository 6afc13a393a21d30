using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Patchbay.Hosting.Tests.Hosts;

/// <summary>The measurements and spans of one instance, as a collector of telemetry sees them.</summary>
internal sealed class CallRecords : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentQueue<string> _spans = new();
    private int _calls;
    private int _durations;

    public CallRecords(string instance)
    {
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Patchbay.Hosting")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (Tag(tags, "patchbay.instance") == instance)
            {
                if (instrument.Name == "patchbay.plugin.failures")
                {
                    _failures.Enqueue($"{Tag(tags, "patchbay.kind")}.{Tag(tags, "patchbay.member")}: {Tag(tags, "error.type")}");
                }
                else
                {
                    Interlocked.Add(ref _calls, (int)value);
                }
            }
        });
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _ = Tag(tags, "patchbay.instance") == instance ? Interlocked.Increment(ref _durations) : 0);
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Patchbay.Hosting",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("patchbay.instance"), instance))
                {
                    _spans.Enqueue($"{activity.OperationName}: {activity.Status}");
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public int Calls => _calls;

    public int Durations => _durations;

    public IReadOnlyList<string> Failures => [.. _failures];

    public IReadOnlyList<string> Spans => [.. _spans];

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string key)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == key)
            {
                return tag.Value?.ToString();
            }
        }

        return null;
    }
}
