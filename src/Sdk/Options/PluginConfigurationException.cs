namespace Patchbay;

/// <summary>A plugin's configuration is wrong. The message lists everything that is.</summary>
public sealed class PluginConfigurationException : Exception
{
    /// <summary>Reports what is wrong with the configuration of a plugin.</summary>
    /// <param name="kind">The kind of the plugin.</param>
    /// <param name="name">The name of the plugin.</param>
    /// <param name="errors">All errors, in the order of the options.</param>
    public PluginConfigurationException(string kind, string name, IReadOnlyList<ConfigurationError> errors)
        : base(Describe(kind, name, errors)) => Errors = errors;

    /// <summary>All errors, in the order of the options.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; }

    private static string Describe(string kind, string name, IReadOnlyList<ConfigurationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        string count = errors.Count == 1 ? "an error" : $"{errors.Count} errors";
        return $"The configuration of {kind} \"{name}\" has {count}:\n" + string.Join('\n', errors.Select(error => $"  - {error}"));
    }
}
