namespace Patchbay.Connectors;

/// <summary>The backends and units of a program's assemblies do not go together. The message lists everything that is wrong.</summary>
public sealed class ConnectorCatalogException : PluginException
{
    internal ConnectorCatalogException(IReadOnlyList<string> errors)
        : base($"The connectors do not go together:\n{string.Join('\n', errors.Select(error => $"  - {error}"))}") => Errors = errors;

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Errors { get; }
}
