using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Patchbay.ConfigFiles.Logging;

namespace Patchbay.ConfigFiles.Settings;

/// <summary>What the daemon's keys say now. Errors that come by a change are logged, and the keys count as they were before.</summary>
internal sealed class CurrentSettings : IDisposable
{
    private readonly IConfiguration _configuration;
    private readonly ILogger _logger;
    private readonly IDisposable _changes;
    private readonly List<YamlConfigurationProvider> _yaml;
    private DaemonSettings _value;

    public CurrentSettings(IConfiguration configuration, ILogger logger)
    {
        (_configuration, _logger) = (configuration, logger);
        List<ConfigurationError> errors = [];
        _value = DaemonSettings.Read(configuration, errors);
        Errors = errors;
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
        _yaml = configuration is IConfigurationRoot root ? [.. root.Providers.OfType<YamlConfigurationProvider>()] : [];
        _yaml.ForEach(yaml => yaml.ReloadFailed += TellOfFailure);
    }

    public DaemonSettings Value => Volatile.Read(ref _value);

    /// <summary>What is wrong with the keys as they are now.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; private set; }

    public void Dispose()
    {
        _changes.Dispose();
        _yaml.ForEach(yaml => yaml.ReloadFailed -= TellOfFailure);
    }

    private void Reload()
    {
        List<ConfigurationError> errors = [];
        DaemonSettings value = DaemonSettings.Read(_configuration, errors);
        Errors = errors;
        if (errors.Count > 0)
        {
            ConfigFilesLog.ReloadFailed(_logger, string.Join('\n', errors));
            return;
        }

        Volatile.Write(ref _value, value);
    }

    private void TellOfFailure(object? sender, EventArgs arguments) => ConfigFilesLog.ReloadFailed(_logger, ((YamlConfigurationProvider)sender!).Problem?.Message ?? "");
}
