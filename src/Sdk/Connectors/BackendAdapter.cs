using System.Collections.ObjectModel;
using Patchbay.Text;

namespace Patchbay.Connectors;

/// <summary>
/// Does what the external system's API offers for a model. An adapter overrides what the system can do; the rest says
/// that it cannot.
/// </summary>
/// <param name="environment">The backend, session, model and language that the unit is created for.</param>
public abstract class BackendAdapter(BackendEnvironment environment) : ConnectorUnit(environment)
{
    /// <summary>Finds the ids of records.</summary>
    /// <param name="filter">
    /// What the records have in common, in the terms of the external system: for example <c>updated_from</c> with a time. Empty for all records.
    /// </param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The ids in the external system.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual IAsyncEnumerable<string> SearchAsync(IReadOnlyDictionary<string, object?> filter, CancellationToken cancellationToken) => throw CannotDo("search");

    /// <summary>Finds the ids of all records, as <see cref="SearchAsync(IReadOnlyDictionary{string, object?}, CancellationToken)"/> does without a filter.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The ids in the external system.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public IAsyncEnumerable<string> SearchAsync(CancellationToken cancellationToken) => SearchAsync(ReadOnlyDictionary<string, object?>.Empty, cancellationToken);

    /// <summary>Reads a record.</summary>
    /// <param name="externalId">Its id in the external system.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Its fields, or null if there is no such record.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask<IReadOnlyDictionary<string, object?>?> ReadAsync(string externalId, CancellationToken cancellationToken) => throw CannotDo("read");

    /// <summary>Creates a record.</summary>
    /// <param name="record">Its fields.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Its id in the external system.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask<string> CreateAsync(IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) => throw CannotDo("create");

    /// <summary>Changes a record.</summary>
    /// <param name="externalId">Its id in the external system.</param>
    /// <param name="record">The fields to change.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when it is changed.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask WriteAsync(string externalId, IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) => throw CannotDo("write");

    /// <summary>Deletes a record.</summary>
    /// <param name="externalId">Its id in the external system.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="NotSupportedException">The system cannot do it.</exception>
    public virtual ValueTask DeleteAsync(string externalId, CancellationToken cancellationToken) => throw CannotDo("delete");

    /// <summary>Throws if a filter has keys that the adapter does not know: to ignore one would find records that nobody asked for.</summary>
    /// <param name="filter">The filter of <see cref="SearchAsync(IReadOnlyDictionary{string, object?}, CancellationToken)"/>.</param>
    /// <param name="supportedKeys">The keys that the adapter knows.</param>
    /// <exception cref="NotSupportedException">The filter has other keys.</exception>
    protected void ThrowIfFilterNotSupported(IReadOnlyDictionary<string, object?> filter, params string[] supportedKeys)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string[] unknown = [.. filter.Keys.Except(supportedKeys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(FoundText.Quote)];
        if (unknown.Length > 0)
        {
            string supported = supportedKeys.Length == 0 ? "It supports no filter." : $"It supports {string.Join(", ", supportedKeys)}.";
            throw new NotSupportedException($"{GetType().Name} cannot filter records of \"{Environment.Model}\" by {string.Join(", ", unknown)}. {supported}");
        }
    }

    private NotSupportedException CannotDo(string verb) =>
        new($"{GetType().Name} cannot {verb} records of \"{Environment.Model}\" on {Environment.Backend}.");
}
