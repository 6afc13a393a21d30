namespace Patchbay.Connectors;

/// <summary>
/// Makes a class a backend of a connector: an external system, or one version of it. The class for the system is the
/// root and may be abstract; those for its versions derive from it.
/// </summary>
/// <example>
/// <code>
/// [ConnectorBackend("coffee")]
/// public abstract class Coffee;
///
/// [ConnectorBackend("coffee", "1900")]
/// public sealed class Coffee1900(CoffeeOptions options) : Coffee
/// {
///     public void Connect() { ... }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ConnectorBackendAttribute : PluginDeclarationAttribute<IConnectorBackend>
{
    /// <summary>Declares the root of a service.</summary>
    /// <param name="service">The name of the external system: lower case, words separated by hyphens.</param>
    [PluginName("{service}")]
    public ConnectorBackendAttribute(string service)
        : base(service) => Service = service;

    /// <summary>Declares a version of a service.</summary>
    /// <param name="service">The name of the external system.</param>
    /// <param name="version">The version, as a user chooses it.</param>
    [PluginName("{service}/{version}")]
    public ConnectorBackendAttribute(string service, string version)
        : base($"{service}/{version}") => (Service, Version) = (service, version);

    /// <summary>The name of the external system.</summary>
    public string Service { get; }

    /// <summary>The version; null for the root.</summary>
    public string? Version { get; }

    /// <summary>
    /// The backend on which units are looked for that this one does not have: another version of the service. Unless
    /// set it is the nearest base class that is a backend.
    /// </summary>
    public Type? Parent { get; set; }
}
