using Microsoft.Extensions.Diagnostics.HealthChecks;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Nodes;

namespace Patchbay.Devices;

/// <summary>Tells a node's health: errors in its configuration, and devices that do not do what they are told.</summary>
internal sealed class NodeHealthCheck(Node node, LoadedConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] problems = [.. configuration.Current.Errors.Select(error => error.ToString())];
        (string Id, string Failure)[] failures = await node.Queue.RunAsync(() => node.Instances.Values.OfType<Device>()
            .Where(device => device.Failure is not null)
            .Select(device => (device.Id, device.Failure!))
            .ToArray()).ConfigureAwait(false);
        if (problems.Length == 0 && failures.Length == 0)
        {
            return HealthCheckResult.Healthy($"{node.Instances.Count} devices and sensors run.");
        }

        string[] all = [.. problems, .. failures.Select(failure => $"{failure.Id}: {failure.Failure}")];
        return HealthCheckResult.Degraded(string.Join('\n', all), data: failures.ToDictionary(failure => failure.Id, object (failure) => failure.Failure, StringComparer.Ordinal));
    }
}
