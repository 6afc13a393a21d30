namespace Patchbay.Connectors;

/// <summary>
/// Does what the external system's API offers for a model. An adapter overrides what the system can do; the rest says
/// that it cannot.
/// </summary>
/// <param name="environment">The backend, session, model and language that the unit is created for.</param>
public abstract class BackendAdapter(BackendEnvironment environment) : ConnectorUnit(environment)
{
    /// <summary>Finds the ids of all records.</summary>
    /// <param name="cancellationToken">Gives the search up.</param>
    /// <returns>The ids in the external system.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual IAsyncEnumerable<string> SearchAsync(CancellationToken cancellationToken) => throw CannotDo("search");

    /// <summary>Reads a record.</summary>
    /// <param name="externalId">Its id in the external system.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Its fields, or null if there is no such record.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask<IReadOnlyDictionary<string, object?>?> ReadAsync(string externalId, CancellationToken cancellationToken) => throw CannotDo("read");

    /// <summary>Creates a record.</summary>
    /// <param name="record">Its fields.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Its id in the external system.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask<string> CreateAsync(IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) => throw CannotDo("create");

    /// <summary>Changes a record.</summary>
    /// <param name="externalId">Its id in the external system.</param>
    /// <param name="record">The fields to change.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when it is changed.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask WriteAsync(string externalId, IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) => throw CannotDo("write");

    /// <summary>Deletes a record.</summary>
    /// <param name="externalId">Its id in the external system.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask DeleteAsync(string externalId, CancellationToken cancellationToken) => throw CannotDo("delete");

    private NotSupportedException CannotDo(string verb) =>
        new($"{GetType().Name} cannot {verb} records of \"{Environment.Model}\" on {Environment.Backend}.");
}
