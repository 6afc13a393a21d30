namespace Patchbay.ConfigFiles;

/// <summary>Thrown if the configuration of the daemon has errors.</summary>
public sealed class ConfigFilesException : PluginException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="problems">All errors, for a person.</param>
    public ConfigFilesException(IReadOnlyList<string> problems)
        : base($"The configuration has errors:\n{string.Join('\n', problems ?? [])}") =>
        Problems = problems ?? [];

    /// <summary>All errors, for a person.</summary>
    public IReadOnlyList<string> Problems { get; }
}
