using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Databases;

namespace Patchbay.ConfigFiles.Settings;

/// <summary>What the daemon's own keys say.</summary>
/// <param name="EndPoint">Where it listens; null as the address for any.</param>
/// <param name="Cache">The folder of the cache; null if none is named.</param>
/// <param name="Database">The database; null if none is named.</param>
/// <param name="LogLevel">From which level on the log is written.</param>
/// <param name="LogFile">The file of the log; null for none.</param>
internal sealed record DaemonSettings((IPAddress? Address, int Port) EndPoint, string? Cache, DatabaseUri? Database, LogLevel LogLevel, string? LogFile)
{
    public const int DefaultPort = 8669;
    public const string Plugins = "plugins";

    private static readonly Dictionary<string, LogLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trace"] = LogLevel.Trace,
        ["debug"] = LogLevel.Debug,
        ["info"] = LogLevel.Information,
        ["information"] = LogLevel.Information,
        ["warning"] = LogLevel.Warning,
        ["warn"] = LogLevel.Warning,
        ["error"] = LogLevel.Error,
        ["critical"] = LogLevel.Critical,
    };

    /// <summary>Reads the keys, and adds what is wrong with them; for those the defaults count.</summary>
    public static DaemonSettings Read(IConfiguration configuration, ICollection<ConfigurationError> errors)
    {
        var keys = new SettingKeys(configuration, errors);
        foreach (IConfigurationSection choice in configuration.GetSection(Plugins).GetChildren().Where(choice => choice.GetChildren().Any()))
        {
            keys.Add(choice.Path, "the name of a driver", "a section", "Write one name.");
        }

        if (configuration[Plugins] is { Length: > 0 } single)
        {
            keys.Add(Plugins, "a section of files and their drivers", $"\"{single}\"", "Write asterisk.sip.conf: my_driver below it.");
        }

        return new DaemonSettings(
            (keys.Read("listen_address", IPAddress.Loopback, ParseAddress, "an IP address or *", "127.0.0.1 is this machine alone."), keys.Read("listen_port", DefaultPort, ParsePort, "a port from 0 to 65535", "8669 is usual.")),
            keys.Read("cache", null, static text => (true, text), "", ""),
            keys.Read("db_uri", null, ParseDatabase, DatabaseUri.Expected, DatabaseUri.Suggestion, isSecret: true),
            keys.Read("debug", defaultValue: false, ParseSwitch, "true or false", "Choose one of them.") ? LogLevel.Debug
                : keys.Read("log_level", LogLevel.Information, static text => (Levels.TryGetValue(text, out LogLevel level), level), "debug, info, warning, error or critical", "Choose one of them."),
            keys.Read("log_filename", null, static text => (true, text), "", ""));
    }

    private static (bool, IPAddress?) ParseAddress(string text) =>
        text is "*" ? (true, null)
        : "localhost".Equals(text, StringComparison.OrdinalIgnoreCase) ? (true, IPAddress.Loopback)
        : (IPAddress.TryParse(text, out IPAddress? address), address);

    private static (bool, int) ParsePort(string text) =>
        (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int port) && port <= ushort.MaxValue, port);

    private static (bool, bool) ParseSwitch(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" => (true, true),
        "FALSE" or "NO" or "OFF" or "0" => (true, false),
        _ => (false, false),
    };

    private static (bool, DatabaseUri?) ParseDatabase(string text) => (DatabaseUri.TryParse(text, out DatabaseUri? uri), uri);
}
