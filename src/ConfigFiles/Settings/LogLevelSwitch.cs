using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Patchbay.ConfigFiles.Settings;

/// <summary>The level from which on is logged, as the configuration says at the time.</summary>
internal sealed class LogLevelSwitch
{
    private readonly IConfiguration _configuration;
    private volatile int _level;

    public LogLevelSwitch(IConfiguration configuration)
    {
        _configuration = configuration;
        Read();
        ChangeToken.OnChange(configuration.GetReloadToken, Read);
    }

    public bool IsEnabled(LogLevel level) => (int)level >= _level;

    private void Read() => _level = (int)DaemonSettings.Read(_configuration, new List<ConfigurationError>()).LogLevel;
}
