using Microsoft.Extensions.Diagnostics.HealthChecks;
using Patchbay.ConfigFiles.Generation;
using Patchbay.ConfigFiles.Settings;

namespace Patchbay.ConfigFiles;

/// <summary>Tells of the files that are answered with their last good content, or made by another driver than the chosen one.</summary>
internal sealed class ConfigFilesHealthCheck(FileStates states, CurrentSettings settings, ConfigFilesOptions options, IConfigFiles files) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Dictionary<string, object> data = new(StringComparer.Ordinal);
        foreach (GeneratedContent failure in states.Known.Select(state => state.LastFailure).OfType<GeneratedContent>())
        {
            data[failure.File.ToString()] = string.Join(' ', failure.Fallbacks.Append(failure.Problem).OfType<string>());
        }

        if (settings.Errors.Count > 0)
        {
            data["configuration"] = string.Join(' ', settings.Errors);
        }

        bool isDeaf = options.Listens && files.EndPoint is null;
        string description = string.Join(' ', data.Select(one => $"{one.Key}: {one.Value}").Prepend(isDeaf ? "The daemon does not listen." : ""));
        return Task.FromResult(new HealthCheckResult(
            isDeaf ? HealthStatus.Unhealthy : data.Count > 0 ? HealthStatus.Degraded : HealthStatus.Healthy,
            description.Trim() is { Length: > 0 } ill ? ill : "All files are generated as configured.",
            data: data));
    }
}
