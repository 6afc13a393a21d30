namespace Patchbay.Connectors;

/// <summary>An external system, or a version of it, that a connector talks to.</summary>
[PluginKind("connector-backend", Plural = "connector-backends", MayBeAbstract = true)]
public interface IConnectorBackend
{
    /// <summary>Connects to the external system.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The session that units get, of any type, or nothing.</returns>
    [return: MayOmit]
    ValueTask<object?> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Ends the connection.</summary>
    /// <param name="session">The session that <see cref="ConnectAsync"/> returned. A plugin may take it as the type that its own <c>Connect</c> returns.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when the connection has.</returns>
    ValueTask DisconnectAsync([MayOmit, ResultOf(nameof(ConnectAsync))] object? session, CancellationToken cancellationToken) => default;

    /// <summary>Checks whether the external system is available.</summary>
    /// <param name="session">The session that <see cref="ConnectAsync"/> returned. A plugin may take it as the type that its own <c>Connect</c> returns.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether it can; true for backends that cannot tell.</returns>
    ValueTask<bool> CheckAsync([MayOmit, ResultOf(nameof(ConnectAsync))] object? session, CancellationToken cancellationToken) => new(result: true);
}
