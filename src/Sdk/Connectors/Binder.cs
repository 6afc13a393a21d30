namespace Patchbay.Connectors;

/// <summary>
/// Knows which record of the external system is which of ours. External ids are text, because 0 is a valid id.
/// </summary>
/// <param name="environment">The backend, session, model and language that the unit is created for.</param>
public abstract class Binder(BackendEnvironment environment) : ConnectorUnit(environment)
{
    /// <summary>Finds our record for one of the external system.</summary>
    /// <param name="externalId">The id in the external system.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Our id, or null if they are not bound.</returns>
    public abstract ValueTask<string?> ToInternalAsync(string externalId, CancellationToken cancellationToken);

    /// <summary>Finds the record of the external system for one of ours.</summary>
    /// <param name="internalId">Our id.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The id in the external system, or null if they are not bound.</returns>
    public abstract ValueTask<string?> ToExternalAsync(string internalId, CancellationToken cancellationToken);

    /// <summary>Remembers that two records are one.</summary>
    /// <param name="externalId">The id in the external system.</param>
    /// <param name="internalId">Our id.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when it is remembered.</returns>
    public abstract ValueTask BindAsync(string externalId, string internalId, CancellationToken cancellationToken);
}
