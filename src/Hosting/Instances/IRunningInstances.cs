using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Patchbay.Hosting.Instances;

/// <summary>A group of instances of whatever contract, for a host that starts, lists and stops all of them.</summary>
internal interface IRunningInstances : IInstanceGroup, IAsyncDisposable
{
    string Kind { get; }

    string Section { get; }

    bool StopOnErrors { get; }

    IReadOnlyList<string> Validate();

    Task StartAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends all instances.</summary>
    /// <param name="hurry">Is cancelled when calls and disposals have no more time to end by themselves.</param>
    Task EndAsync(CancellationToken hurry);

    /// <summary>What there is to say of each instance: a line of the host's table, and of its health.</summary>
    IEnumerable<InstanceReport> Report();
}

/// <summary>What there is to say of an instance.</summary>
/// <param name="Instance">Its name.</param>
/// <param name="Plugin">The plugin that runs; null if none does.</param>
/// <param name="Status">What it can do.</param>
/// <param name="Problem">Why it cannot run as configured.</param>
/// <param name="LastFault">Its last failure.</param>
internal sealed record InstanceReport(string Instance, PluginDescriptor? Plugin, PluginInstanceStatus Status, string? Problem, PluginFault? LastFault)
{
    public HealthStatus Health =>
        Status is PluginInstanceStatus.Failed ? HealthStatus.Unhealthy
        : Status is PluginInstanceStatus.CircuitOpen || Problem is not null ? HealthStatus.Degraded
        : HealthStatus.Healthy;
}
