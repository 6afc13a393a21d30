using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Patchbay.Registration;

/// <summary>What reading a plugin's options has brought to light, in nested sections too.</summary>
internal sealed partial class OptionsFindings(PluginDescriptor descriptor, IConfiguration configuration, IServiceProvider services)
{
    private const int TypicalChildren = 32;

    /// <summary>The keys that all readers have found, each reader's in a row.</summary>
    public List<OptionsChild> Children { get; } = new(TypicalChildren);

    public List<ConfigurationError> Errors { get; } = [];

    public List<ConfigurationWarning> Warnings { get; } = [];

    /// <summary>Where that is written which was meant for a missing key: by the path of the missing one.</summary>
    public Dictionary<string, string> Misspelled => field ??= new(StringComparer.Ordinal);

    /// <summary>Logs warnings, unless there are errors, which come with them.</summary>
    /// <exception cref="PluginConfigurationException">There are errors.</exception>
    public void End()
    {
        if (Errors.Count == 0 && Warnings.Count == 0)
        {
            return;
        }

        ConfigurationReport report = Report();
        if (report.Errors.Count > 0)
        {
            throw new PluginConfigurationException(descriptor.Kind, descriptor.Name, report.Errors, report.Warnings);
        }

        if ((services.GetService(typeof(ILoggerFactory)) as ILoggerFactory)?.CreateLogger("Patchbay.Configuration") is { } logger)
        {
            foreach (ConfigurationWarning warning in report.Warnings)
            {
                LogWarning(logger, warning);
            }
        }
    }

    /// <summary>All findings, each with its place: which is looked for now, because most configurations are right.</summary>
    public ConfigurationReport Report()
    {
        if (Errors.Count == 0 && Warnings.Count == 0)
        {
            return new ConfigurationReport([], []);
        }

        // A section does not say what it is a section of; a host usually has the whole configuration among its services.
        var places = new ConfigurationPlaces(configuration as IConfigurationRoot ?? services.GetService(typeof(IConfiguration)) as IConfigurationRoot);
        return new ConfigurationReport(
            [.. Errors.Select(error => error with { Place = places.Find(Misspelled.GetValueOrDefault(error.Path, error.Path)) })],
            [.. Warnings.Select(warning => warning with { Place = places.Find(warning.Path) })]);
    }

    [LoggerMessage(Level = LogLevel.Warning, EventId = 1, EventName = "DubiousConfiguration", Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, ConfigurationWarning warning);
}
