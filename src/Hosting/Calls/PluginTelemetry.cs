using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Patchbay.Hosting.Calls;

/// <summary>The instruments of a host: one source of spans and one meter, both named <c>Patchbay.Hosting</c>.</summary>
internal sealed class PluginTelemetry : IDisposable
{
    public const string Name = "Patchbay.Hosting";

    private readonly Meter? _own;

    /// <param name="meters">Who makes meters; null where there is no host.</param>
    public PluginTelemetry(IMeterFactory? meters)
    {
        Meter meter = meters?.Create(new MeterOptions(Name)) ?? (_own = new Meter(Name));
        Calls = meter.CreateCounter<long>("patchbay.plugin.calls", "{call}", "Calls of plugins that have ended.");
        Failures = meter.CreateCounter<long>("patchbay.plugin.failures", "{call}", "Calls of plugins that have failed, took too long, or were refused.");
        Duration = meter.CreateHistogram<double>("patchbay.plugin.duration", "s", "How long calls of plugins took.");
    }

    public ActivitySource Spans { get; } = new(Name);

    public Counter<long> Calls { get; }

    public Counter<long> Failures { get; }

    public Histogram<double> Duration { get; }

    public void Dispose()
    {
        Spans.Dispose();
        _own?.Dispose();
    }
}
