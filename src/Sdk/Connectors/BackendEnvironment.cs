using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Registration;

namespace Patchbay.Connectors;

/// <summary>What a unit works in: backend, configuration record, session, model and language. Hands out other units.</summary>
public sealed class BackendEnvironment
{
    private static readonly IConfiguration NoConfiguration = new ConfigurationBuilder().Build();
    private readonly ConnectorCatalog _catalog;
    private readonly IServiceProvider _services;
    private readonly CreatedUnits _units;

    internal BackendEnvironment(
        ConnectorCatalog catalog,
        ConnectorBackend backend,
        object? configuration,
        object? session,
        IServiceProvider services,
        CreatedUnits units,
        string model,
        string? language)
    {
        _units = units;
        _catalog = catalog;
        _services = services;
        Backend = backend;
        Configuration = configuration;
        Session = session;
        Model = model;
        Language = language;
    }

    /// <summary>The backend.</summary>
    public ConnectorBackend Backend { get; }

    /// <summary>The backend's configuration record: its options; null if it has none.</summary>
    public object? Configuration { get; }

    /// <summary>The session that the backend's <c>Connect</c> returned; null if it returns none.</summary>
    public object? Session { get; }

    /// <summary>The model that units are found for.</summary>
    public string Model { get; }

    /// <summary>The language of texts, as a code like <c>en_US</c>; null for the external system's own.</summary>
    public string? Language { get; }

    /// <summary>Gets the session as the type that the backend's <c>Connect</c> returns.</summary>
    /// <typeparam name="TSession">The type of the session, or a base of it.</typeparam>
    /// <returns>The session.</returns>
    /// <exception cref="PluginException">There is no session, or it is of another type.</exception>
    public TSession GetSession<TSession>()
        where TSession : notnull => ConnectedValue.As<TSession>(Session, "session", Backend);

    /// <summary>Gets the configuration record as the backend's options type.</summary>
    /// <typeparam name="TOptions">The type of the options, or a base of it.</typeparam>
    /// <returns>The options.</returns>
    /// <exception cref="PluginException">The backend has no options, or of another type.</exception>
    public TOptions GetConfiguration<TOptions>()
        where TOptions : class => ConnectedValue.As<TOptions>(Configuration, "configuration", Backend);

    /// <summary>Creates the unit of a role for this model.</summary>
    /// <typeparam name="TUnit">The base class: a role, or a class of one's own.</typeparam>
    /// <returns>A new unit. If it has anything to dispose of, the connection does so when it ends.</returns>
    /// <exception cref="ConnectorUnitException">There is none, or there are several.</exception>
    /// <exception cref="ObjectDisposedException">The connection has ended.</exception>
    public TUnit CreateUnit<TUnit>()
        where TUnit : class
    {
        ObjectDisposedException.ThrowIf(_units.AreDisposed, typeof(BackendConnection));
        object unit = new PluginActivation(_catalog.GetUnit<TUnit>(Backend, Model), NoConfiguration, new UnitServices(this, _services), PluginHost.Unknown).Create();
        if (!_units.TryAdd(unit))
        {
            (unit as IDisposable)?.Dispose(); // The connection has ended meanwhile.
            throw new ObjectDisposedException(nameof(BackendConnection));
        }

        return (TUnit)unit;
    }

    /// <summary>Creates the unit of a role for another model, in an environment of its own.</summary>
    /// <typeparam name="TUnit">The base class: a role, or a class of one's own.</typeparam>
    /// <param name="model">The other model.</param>
    /// <returns>A new unit. If it has anything to dispose of, the connection does so when it ends.</returns>
    /// <exception cref="ConnectorUnitException">There is none, or there are several.</exception>
    /// <exception cref="ObjectDisposedException">The connection has ended.</exception>
    public TUnit CreateUnit<TUnit>(string model)
        where TUnit : class => WithModel(model).CreateUnit<TUnit>();

    /// <summary>Returns the same environment for another model.</summary>
    /// <param name="model">The other model.</param>
    /// <returns>A new environment.</returns>
    public BackendEnvironment WithModel(string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new BackendEnvironment(_catalog, Backend, Configuration, Session, _services, _units, model, Language);
    }

    /// <summary>Returns the same environment in another language.</summary>
    /// <param name="language">The language of texts, as a code like <c>en_US</c>; null for the external system's own.</param>
    /// <returns>A new environment.</returns>
    public BackendEnvironment WithLanguage(string? language) => new(_catalog, Backend, Configuration, Session, _services, _units, Model, language);

    // A unit's constructor takes its environment beside the host's services.
    private sealed class UnitServices(BackendEnvironment environment, IServiceProvider services) : IServiceProvider, IKeyedServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(BackendEnvironment) ? environment : services.GetService(serviceType);

        public object? GetKeyedService(Type serviceType, object? serviceKey) => (services as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

        public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
            GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException($"There is no {serviceType} with the key \"{serviceKey}\".");
    }
}
