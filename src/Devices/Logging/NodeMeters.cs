using System.Diagnostics.Metrics;

namespace Patchbay.Devices.Logging;

/// <summary>The instruments of a node, of the meter <c>Patchbay.Devices</c>. Those of the calls of drivers are in <c>Patchbay.Hosting</c>.</summary>
internal sealed class NodeMeters : IDisposable
{
    public const string Name = "Patchbay.Devices";

    private readonly Meter? _own;
    private readonly Meter _meter;
    private readonly Counter<long> _changes;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _calls;

    /// <param name="meters">Who makes meters; null where there is no host.</param>
    public NodeMeters(IMeterFactory? meters)
    {
        _meter = meters?.Create(new MeterOptions(Name)) ?? (_own = new Meter(Name));
        _changes = _meter.CreateCounter<long>("patchbay.node.changes", "{change}", "Changes of rules, of what is enabled and on, and of conditions.");
        _failures = _meter.CreateCounter<long>("patchbay.node.failures", "{failure}", "Devices that did not do what they were told.");
        _calls = _meter.CreateCounter<long>("patchbay.node.calls", "{call}", "Calls of the API.");
    }

    /// <summary>Counts the instances of a node.</summary>
    public void Observe(Func<(int Devices, int Sensors)> count) => _meter.CreateObservableGauge(
        "patchbay.node.instances",
        () =>
        {
            (int devices, int sensors) = count();
            return new[] { Measurement(devices, "device"), Measurement(sensors, "sensor") };
        },
        "{instance}",
        "Devices and sensors that run.");

    public void Changed(NodeChange change)
    {
        if (change.Property is "failure")
        {
            _failures.Add(1, Tag("patchbay.instance", change.Instance));
        }
        else
        {
            _changes.Add(1, Tag("patchbay.property", change.Property), Tag("patchbay.cause", change.Cause.ToString()));
        }
    }

    /// <summary>Counts a call of the API.</summary>
    /// <param name="endpoint">The endpoint; empty if there is none of the name, which anybody could make up.</param>
    /// <param name="isError">Whether the answer is an error.</param>
    public void Called(string endpoint, bool isError) => _calls.Add(1, Tag("patchbay.endpoint", endpoint), Tag("patchbay.error", isError));

    public void Dispose() => _own?.Dispose();

    private static Measurement<int> Measurement(int count, string kind) => new(count, Tag("patchbay.kind", kind));

    private static KeyValuePair<string, object?> Tag(string key, object value) => new(key, value);
}
