using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay.Connectors;

/// <summary>
/// The connector backends and units of a program's enabled assemblies, merged. Safe for use by several threads.
/// </summary>
public sealed class ConnectorCatalog
{
    private readonly PluginCatalog _plugins;
    private readonly Dictionary<(string Service, string? Version), ConnectorBackend> _backends;

    /// <summary>Merges the backends and units of all assemblies in a catalog.</summary>
    /// <param name="plugins">The catalog; <see cref="PluginCatalog.WithoutAssemblies"/> disables assemblies.</param>
    /// <exception cref="ConnectorCatalogException">They do not go together; the message lists everything that is wrong.</exception>
    public ConnectorCatalog(PluginCatalog plugins)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        _plugins = plugins;
        _backends = ConnectorMap.Merge(ConnectorRegistrations.Of(plugins.Registries)).ToDictionary(backend => (backend.Service, backend.Version));
    }

    /// <summary>All backends, sorted by service, then version; roots first.</summary>
    public IReadOnlyList<ConnectorBackend> Backends =>
        [.. _backends.Values.OrderBy(backend => backend.Service, StringComparer.Ordinal).ThenBy(backend => backend.Version, VersionComparer.Instance)];

    /// <summary>The versions of a service that a user can choose: exactly the declared ones, in order.</summary>
    /// <param name="service">The name of the external system.</param>
    /// <returns>The versions; none if there is no such service.</returns>
    public IReadOnlyList<string> GetVersions(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return [.. Backends.Where(backend => backend.Service.Equals(service, StringComparison.Ordinal)).Select(backend => backend.Version).OfType<string>()];
    }

    /// <summary>Gets a backend. The look-up is exact: another version does not stand in.</summary>
    /// <param name="service">The name of the external system.</param>
    /// <param name="version">The version; null for the root.</param>
    /// <returns>The backend.</returns>
    /// <exception cref="PluginNotFoundException">There is none.</exception>
    public ConnectorBackend GetBackend(string service, string? version) =>
        TryGetBackend(service, version, out ConnectorBackend? backend) ? backend : throw NotFound(service, version);

    /// <summary>Gets a backend, if there is one. The look-up is exact: another version does not stand in.</summary>
    /// <param name="service">The name of the external system.</param>
    /// <param name="version">The version; null for the root.</param>
    /// <param name="backend">The backend.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetBackend(string service, string? version, [NotNullWhen(true)] out ConnectorBackend? backend)
    {
        ArgumentNullException.ThrowIfNull(service);
        return _backends.TryGetValue((service, version), out backend);
    }

    /// <summary>Gets the class of the unit for a base class and model on a backend, as <see cref="BackendEnvironment.CreateUnit{TUnit}()"/> does.</summary>
    /// <typeparam name="TUnit">The base class: a role, or a class of one's own.</typeparam>
    /// <param name="backend">The backend, from this catalog.</param>
    /// <param name="model">The model.</param>
    /// <returns>The descriptor of the unit.</returns>
    /// <exception cref="ConnectorUnitException">There is none, or there are several.</exception>
    public PluginDescriptor GetUnit<TUnit>(ConnectorBackend backend, string model)
        where TUnit : class
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(model);
        return ConnectorUnitSearch.Find(backend, typeof(TUnit), model).Plugin;
    }

    /// <summary>Creates a backend from its configuration and connects to the external system.</summary>
    /// <param name="service">The name of the external system.</param>
    /// <param name="version">The version.</param>
    /// <param name="configuration">The section that holds the backend's options.</param>
    /// <param name="services">Where the other constructor parameters of backend and units come from.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The connection. Disposing of it disconnects.</returns>
    /// <exception cref="PluginNotFoundException">There is no such backend.</exception>
    /// <exception cref="PluginConfigurationException">The configuration is wrong; the message lists all errors.</exception>
    public async Task<BackendConnection> ConnectAsync(
        string service, string? version, IConfiguration configuration, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ConnectorBackend backend = GetBackend(service, version);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(services);
        var activation = new PluginActivation(backend.Plugin, configuration, services, _plugins.Host);
        var plugin = (IConnectorBackend)activation.Create();
        try
        {
            object? session = await plugin.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new BackendConnection(this, backend, plugin, activation.Options, session, services);
        }
        catch
        {
            // Nobody else has the plugin yet.
            await Disposal.OfAsync(plugin).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Connects to the external system with a backend that a host has created, and keeps: for example an instance of <c>Patchbay.Hosting</c>, whose calls go
    /// through its fault boundary.
    /// </summary>
    /// <param name="backend">Which backend it is, from this catalog.</param>
    /// <param name="plugin">The backend.</param>
    /// <param name="options">The options that it was created with; null for a backend without.</param>
    /// <param name="services">Where the constructor parameters of units come from.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The connection. Disposing of it disconnects; the backend stays.</returns>
    public async Task<BackendConnection> ConnectAsync(
        ConnectorBackend backend, IConnectorBackend plugin, object? options, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(services);
        object? session = await plugin.ConnectAsync(cancellationToken).ConfigureAwait(false);
        return new BackendConnection(this, backend, plugin, options, session, services) { KeepsBackend = true };
    }

    private PluginNotFoundException NotFound(string service, string? version)
    {
        IReadOnlyList<string> versions = GetVersions(service);
        (string name, string text) = version is null ? (service, service) : ($"{service}/{version}", $"{service} {version}");
        string hint = versions.Count > 0
            ? NearNames.List(versions, "versions")
            : _backends.ContainsKey((service, null)) ? "The service has no versions."
            : NearNames.Suggest(service, _backends.Keys.Select(key => key.Service).Distinct(StringComparer.Ordinal)) ?? "There is no such service.";
        return new PluginNotFoundException("connector-backend", name, $"No backend found for {FoundText.Line(text)}. {hint}");
    }
}
