namespace Patchbay.Connectors;

/// <summary>An external system, or a version of it, that a connector talks to.</summary>
[PluginKind("connector-backend", Plural = "connector-backends", MayBeAbstract = true)]
public interface IConnectorBackend
{
    /// <summary>Connects to the external system.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A session that units get, or nothing.</returns>
    [return: MayOmit]
    ValueTask<object?> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Ends the connection.</summary>
    /// <param name="session">What <see cref="ConnectAsync"/> returned.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the connection has.</returns>
    ValueTask DisconnectAsync([MayOmit] object? session, CancellationToken cancellationToken) => default;

    /// <summary>Says whether the external system can be used now.</summary>
    /// <param name="session">What <see cref="ConnectAsync"/> returned.</param>
    /// <param name="cancellationToken">Gives the check up.</param>
    /// <returns>Whether it can; true for backends that cannot tell.</returns>
    ValueTask<bool> CheckAsync([MayOmit] object? session, CancellationToken cancellationToken) => new(result: true);
}
