namespace Patchbay.Connectors;

/// <summary>A connection to an external system. Disposing of it disposes of the units that were created for it, and disconnects.</summary>
public sealed class BackendConnection : IAsyncDisposable
{
    private readonly ConnectorCatalog _catalog;
    private readonly IConnectorBackend _plugin;
    private readonly IServiceProvider _services;
    private readonly CreatedUnits _units = new();

    internal BackendConnection(
        ConnectorCatalog catalog, ConnectorBackend backend, IConnectorBackend plugin, object? configuration, object? session, IServiceProvider services)
    {
        _catalog = catalog;
        _plugin = plugin;
        _services = services;
        Backend = backend;
        Configuration = configuration;
        Session = session;
    }

    /// <summary>Whether the backend is somebody else's to dispose of.</summary>
    internal bool KeepsBackend { get; init; }

    /// <summary>The backend.</summary>
    public ConnectorBackend Backend { get; }

    /// <summary>The backend's configuration record: its options; null if it has none.</summary>
    public object? Configuration { get; }

    /// <summary>The session that the backend's <c>Connect</c> returned; null if it returns none.</summary>
    public object? Session { get; }

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

    /// <summary>Creates an environment that hands out the units for a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="language">The language of texts, as a code like <c>en_US</c>; null for the external system's own.</param>
    /// <returns>The environment.</returns>
    /// <exception cref="ObjectDisposedException">The connection has ended.</exception>
    public BackendEnvironment CreateEnvironment(string model, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ObjectDisposedException.ThrowIf(_units.AreDisposed, this);
        return new BackendEnvironment(_catalog, Backend, Configuration, Session, _services, _units, model, language);
    }

    /// <summary>Checks whether the external system is available.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether it can.</returns>
    /// <exception cref="ObjectDisposedException">The connection has ended.</exception>
    public async ValueTask<bool> CheckAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_units.AreDisposed, this);
        return await _plugin.CheckAsync(Session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Disposes of the units that were created for the connection, the last one first, and disconnects, once.</summary>
    /// <returns>A task that ends when the connection has.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_units.Close() is not { } units)
        {
            return;
        }

        // What one of them throws must not keep the others, nor the connection, open.
        var steps = new List<Func<ValueTask>>(units.Select<object, Func<ValueTask>>(unit => () => Disposal.OfAsync(unit)))
        {
            () => _plugin.DisconnectAsync(Session, CancellationToken.None),
        };
        if (!KeepsBackend)
        {
            steps.Add(() => Disposal.OfAsync(_plugin));
        }

        await Disposal.AllAsync(steps).ConfigureAwait(false);
    }
}
