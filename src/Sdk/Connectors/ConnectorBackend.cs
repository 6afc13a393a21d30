namespace Patchbay.Connectors;

/// <summary>A backend in a <see cref="ConnectorCatalog"/>: an external system, or a version of it.</summary>
public sealed class ConnectorBackend
{
    internal ConnectorBackend(PluginDescriptor plugin, Type type, string service, string? version)
    {
        Plugin = plugin;
        Type = type;
        Service = service;
        Version = version;
    }

    /// <summary>The name of the external system.</summary>
    public string Service { get; }

    /// <summary>The version; null for the root.</summary>
    public string? Version { get; }

    /// <summary>The backend on which units are looked for that this one does not have; null for the root.</summary>
    public ConnectorBackend? Parent { get; internal set; }

    /// <summary>The descriptor of the backend's class.</summary>
    public PluginDescriptor Plugin { get; }

    internal Type Type { get; }

    internal List<RegisteredUnit> Units { get; } = [];

    /// <summary>The service and version.</summary>
    /// <returns>For example <c>coffee 1900</c>.</returns>
    public override string ToString() => Version is null ? Service : $"{Service} {Version}";
}
