using Patchbay.Text;

namespace Patchbay;

/// <summary>A plugin's configuration is wrong. The message lists everything that is.</summary>
public sealed class PluginConfigurationException : PluginException
{
    /// <summary>Creates an exception about the configuration of a plugin.</summary>
    /// <param name="kind">The kind of the plugin.</param>
    /// <param name="name">The name of the plugin.</param>
    /// <param name="errors">All errors, in the order of the options.</param>
    public PluginConfigurationException(string kind, string name, IReadOnlyList<ConfigurationError> errors)
        : this(kind, name, errors, [])
    {
    }

    /// <summary>Creates an exception about the configuration of a plugin, with warnings.</summary>
    /// <param name="kind">The kind of the plugin.</param>
    /// <param name="name">The name of the plugin.</param>
    /// <param name="errors">All errors, in the order of the options.</param>
    /// <param name="warnings">What is probably not meant, and may explain an error: a key that nobody reads.</param>
    public PluginConfigurationException(string kind, string name, IReadOnlyList<ConfigurationError> errors, IReadOnlyList<ConfigurationWarning> warnings)
        : this(kind, name, errors, warnings, innerException: null)
    {
    }

    internal PluginConfigurationException(
        string kind, string name, IReadOnlyList<ConfigurationError> errors, IReadOnlyList<ConfigurationWarning> warnings, Exception? innerException)
        : base(Describe(kind, name, errors, warnings), innerException)
    {
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>All errors, in the order of the options.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; }

    /// <summary>What is probably not meant, and may explain an error.</summary>
    public IReadOnlyList<ConfigurationWarning> Warnings { get; }

    private static string Describe(string kind, string name, IReadOnlyList<ConfigurationError> errors, IReadOnlyList<ConfigurationWarning> warnings)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(warnings);
        string count = errors.Count == 1 ? "an error" : $"{errors.Count} errors";
        return $"The configuration of {kind} {FoundText.Quote(name)} has {count}:\n"
            + string.Join('\n', errors.Select(error => $"  - {error}").Concat(warnings.Select(warning => $"  - warning: {warning}")));
    }
}
