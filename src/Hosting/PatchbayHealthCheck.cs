using Microsoft.Extensions.Diagnostics.HealthChecks;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>Tells a host's health by that of its plugins: which instances do not run, which are not called, and what failed last.</summary>
internal sealed class PatchbayHealthCheck(HostedPlugins plugins, PluginPackages packages, IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (string Kind, string Section, InstanceReport Report)[] all = [.. plugins.Groups.Select(group => group(services)).SelectMany(group => group.Report().Select(report => (group.Kind, group.Section, report)))];
        var keys = all.ToLookup(one => $"{one.Kind}/{one.Report.Instance}", StringComparer.OrdinalIgnoreCase);
        // A host goes on with some of its plugins; without any, there is nothing left of what it is for.
        IReadOnlyList<PackageRefusal> refusals = packages.Refusals;
        bool isWell = refusals.Count == 0 && all.All(one => one.Report.Health == HealthStatus.Healthy);
        HealthStatus status = isWell ? HealthStatus.Healthy
            : all.Length > 0 && all.All(one => one.Report.Status is PluginInstanceStatus.Failed) ? HealthStatus.Unhealthy
            : HealthStatus.Degraded;
        Dictionary<string, object> data = all
            .Where(one => one.Report.Health != HealthStatus.Healthy || one.Report.LastFault is not null)
            .ToDictionary(
                one => keys[$"{one.Kind}/{one.Report.Instance}"].Count() == 1 ? $"{one.Kind}/{one.Report.Instance}" : $"{one.Kind}/{one.Section}:{one.Report.Instance}",
                one => (object)Describe(one.Report),
                StringComparer.Ordinal);
        foreach (PackageRefusal refusal in refusals)
        {
            data[$"package/{refusal.Folder}"] = refusal.ToString();
        }

        IEnumerable<string> ill =
        [
            .. all.Where(one => one.Report.Health != HealthStatus.Healthy).Select(one => $"{one.Kind} \"{one.Report.Instance}\": {Describe(one.Report)}"),
            .. refusals.Select(refusal => $"The package {refusal}"),
        ];
        string description = isWell ? $"{all.Length} instances run." : string.Join(' ', ill);
        return Task.FromResult(new HealthCheckResult(status, description, data: data));
    }

    private static string Describe(InstanceReport report) =>
        report.Problem ?? (report.LastFault is { } fault ? $"{(report.Status is PluginInstanceStatus.CircuitOpen ? "is not called for a while; " : "")}last failure: {fault}" : report.Status.ToString());
}
