using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Patchbay.Registration;

/// <summary>What reading a plugin's options has brought to light, in nested sections too.</summary>
/// <param name="descriptor">The plugin.</param>
/// <param name="configuration">Its section.</param>
/// <param name="services">The host's services.</param>
/// <param name="root">The whole configuration, if the host named it.</param>
/// <param name="locations">Where files that were read are kept; null for nowhere else.</param>
internal sealed partial class OptionsFindings(
    PluginDescriptor descriptor, IConfiguration configuration, IServiceProvider services, IConfigurationRoot? root, ConfigurationLocations? locations)
{
    /// <summary>How many keys to expect once there is one.</summary>
    public const int TypicalChildren = 32;

    private List<Exception>? _exceptions;
    private ConfigurationLocations? _locations = locations;
    private IConfigurationRoot? _root = root;
    private bool _isRootKnown = root is not null;

    /// <summary>The keys that all readers have found, each reader's in a row.</summary>
    public List<OptionsChild> Children { get; } = [];

    public List<ConfigurationError> Errors { get; } = [];

    public List<ConfigurationWarning> Warnings { get; } = [];

    /// <summary>
    /// Where that is written which an error is about, if not at its path: under another spelling, a former key, or a misspelled one.
    /// </summary>
    public Dictionary<string, string> WrittenAt => field ??= new(StringComparer.Ordinal);

    /// <summary>How many keys were found that no option has.</summary>
    public int UnknownKeys { get; set; }

    /// <summary>Adds an exception of the plugin's own code, which becomes the inner exception.</summary>
    public void Add(Exception exception) => (_exceptions ??= []).Add(exception);

    /// <summary>
    /// What is written where a provider delivers an empty text, or nothing at all: the newest one's way of saying it, whichever it is. To
    /// it <c>null</c> and <c>{}</c> are nothing, and <c>[]</c> is an empty text; to older ones <c>null</c> is an empty text, and <c>[]</c> nothing.
    /// </summary>
    public string? ValueOf(IConfigurationSection section, string? delivered) => (delivered, Locations.Written(Root, section.Path, ofOlderOnly: true)) switch
    {
        ("", JsonTokenType.Null) => null,
        (null, JsonTokenType.StartArray) => "",
        _ => delivered,
    };

    /// <summary>Whether <c>{}</c> is written where nothing is delivered; null if that is not known.</summary>
    public bool? IsEmptyObject(IConfigurationSection section) => Locations.Written(Root, section.Path, ofOlderOnly: false) switch
    {
        JsonTokenType.None => null,
        var token => token == JsonTokenType.StartObject,
    };

    /// <summary>Logs warnings, unless there are errors, which come with them.</summary>
    /// <exception cref="PluginConfigurationException">There are errors.</exception>
    public void End()
    {
        if (Errors.Count == 0 && Warnings.Count == 0)
        {
            return;
        }

        ConfigurationValidationResult report = GetResult();
        if (report.Errors.Count > 0)
        {
            throw new PluginConfigurationException(descriptor.Kind, descriptor.Name, report.Errors, report.Warnings, Thrown());
        }

        if ((services.GetService(typeof(ILoggerFactory)) as ILoggerFactory)?.CreateLogger("Patchbay.Configuration") is { } logger)
        {
            foreach (ConfigurationWarning warning in report.Warnings)
            {
                LogWarning(logger, warning);
            }
        }
    }

    /// <summary>All findings, each with its location: which is looked for now, because most configurations are right.</summary>
    public ConfigurationValidationResult GetResult()
    {
        if (Errors.Count == 0 && Warnings.Count == 0)
        {
            return ConfigurationValidationResult.Valid;
        }

        return new ConfigurationValidationResult
        {
            Errors = [.. Errors.Select(error => error with { Location = Locations.Find(Root, WrittenAt.GetValueOrDefault(error.Path, error.Path)) })],
            Warnings = [.. Warnings.Select(warning => warning with { Location = Locations.Find(Root, warning.Path) })],
        };
    }

    public void AddError(string path, string expected, string found, string suggestion) =>
        Errors.Add(new ConfigurationError { Path = path, Expected = expected, Found = found, Suggestion = suggestion });

    public void AddWarning(string path, string problem, string suggestion) =>
        Warnings.Add(new ConfigurationWarning { Path = path, Problem = problem, Suggestion = suggestion });

    private Exception? Thrown() => _exceptions is { Count: > 1 } ? new AggregateException(_exceptions) : _exceptions?[0];

    // Most configurations are right, and have nothing to look for in a file.
    private ConfigurationLocations Locations => _locations ??= new ConfigurationLocations();

    private IConfigurationRoot? Root
    {
        get
        {
            if (!_isRootKnown)
            {
                _root = ConfigurationRoots.Find(configuration, services);
                _isRootKnown = true;
            }

            return _root;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, EventId = 1, EventName = "DubiousConfiguration", Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, ConfigurationWarning warning);
}
