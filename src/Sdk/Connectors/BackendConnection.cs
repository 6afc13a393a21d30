namespace Patchbay;

/// <summary>A connection to an external system. Disposing of it disconnects.</summary>
public sealed class BackendConnection : IAsyncDisposable
{
    private readonly ConnectorCatalog _catalog;
    private readonly IConnectorBackend _plugin;
    private readonly IServiceProvider _services;
    private bool _isDisconnected;

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

    /// <summary>The backend.</summary>
    public ConnectorBackend Backend { get; }

    /// <summary>The backend's configuration record: its options; null if it has none.</summary>
    public object? Configuration { get; }

    /// <summary>What the backend's <c>Connect</c> returned.</summary>
    public object? Session { get; }

    /// <summary>An environment that hands out the units for a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="language">The language of texts, as a code like <c>en_US</c>; null for the external system's own.</param>
    /// <returns>The environment.</returns>
    public BackendEnvironment For(string model, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new BackendEnvironment(_catalog, Backend, Configuration, Session, _services, model, language);
    }

    /// <summary>Asks whether the external system can be used now.</summary>
    /// <param name="cancellation">Gives the check up.</param>
    /// <returns>Whether it can.</returns>
    public ValueTask<bool> CheckAsync(CancellationToken cancellation = default) => _plugin.CheckAsync(Session, cancellation);

    /// <summary>Disconnects, once.</summary>
    /// <returns>A task that ends when the connection has.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_isDisconnected)
        {
            return;
        }

        _isDisconnected = true;
        try
        {
            await _plugin.DisconnectAsync(Session, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            await DisposeAsync(_plugin).ConfigureAwait(false);
        }
    }

    internal static async ValueTask DisposeAsync(IConnectorBackend backend)
    {
        switch (backend)
        {
            case IAsyncDisposable plugin:
                await plugin.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable plugin:
                plugin.Dispose();
                break;
        }
    }
}
