using System.Diagnostics.Metrics;

namespace Patchbay.ConfigFiles.Logging;

/// <summary>The meter <c>Patchbay.ConfigFiles</c>.</summary>
internal sealed class ConfigFilesTelemetry : IDisposable
{
    public const string Name = "Patchbay.ConfigFiles";

    private readonly Meter? _own;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _generations;
    private readonly Counter<long> _failures;

    public ConfigFilesTelemetry(IMeterFactory? meters)
    {
        Meter meter = meters?.Create(new MeterOptions(Name)) ?? (_own = new Meter(Name));
        _requests = meter.CreateCounter<long>("patchbay.configfiles.requests", "{request}", "Requests of clients that have ended.");
        _generations = meter.CreateCounter<long>("patchbay.configfiles.generations", "{generation}", "Files that were generated.");
        _failures = meter.CreateCounter<long>("patchbay.configfiles.failures", "{generation}", "Files that could not be generated.");
    }

    /// <summary>Counts a request.</summary>
    /// <param name="outcome">What was answered: <c>content</c>, <c>nothing</c>, <c>refused</c>, <c>failed</c>.</param>
    public void CountRequest(string outcome) => _requests.Add(1, KeyValuePair.Create<string, object?>("patchbay.outcome", outcome));

    public void CountGeneration(ConfigFileName file, bool isChanged) =>
        _generations.Add(1, KeyValuePair.Create<string, object?>("patchbay.file", file.ToString()), KeyValuePair.Create<string, object?>("patchbay.changed", isChanged));

    /// <summary>Counts a failure.</summary>
    /// <param name="file">The file, one that has a driver: the number of others has no limit.</param>
    /// <param name="reason">The reason: <c>driver</c>, <c>generation</c>, <c>empty</c>.</param>
    public void CountFailure(ConfigFileName file, string reason) =>
        _failures.Add(1, KeyValuePair.Create<string, object?>("patchbay.file", file.ToString()), KeyValuePair.Create<string, object?>("patchbay.reason", reason));

    public void Dispose() => _own?.Dispose();
}
