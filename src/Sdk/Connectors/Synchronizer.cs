namespace Patchbay.Connectors;

/// <summary>Brings records of a model from one system to the other: an importer or an exporter.</summary>
/// <param name="environment">The backend, session, model and language that the unit is created for.</param>
public abstract class Synchronizer(BackendEnvironment environment) : ConnectorUnit(environment)
{
    private Mapper? _mapper;
    private Binder? _binder;
    private BackendAdapter? _adapter;

    /// <summary>The mapper of the model, found when first needed.</summary>
    protected virtual Mapper Mapper => _mapper ??= Environment.CreateUnit<Mapper>();

    /// <summary>The binder of the model, found when first needed.</summary>
    protected virtual Binder Binder => _binder ??= Environment.CreateUnit<Binder>();

    /// <summary>The adapter of the model, found when first needed.</summary>
    protected virtual BackendAdapter BackendAdapter => _adapter ??= Environment.CreateUnit<BackendAdapter>();

    /// <summary>Synchronizes all records that need it.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that completes when everything is synchronized.</returns>
    public abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Synchronizes one record.</summary>
    /// <param name="id">Its id in the system that it comes from: the external one for an importer, ours for an exporter.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that completes when the record is synchronized.</returns>
    /// <exception cref="NotSupportedException">The synchronizer only does all records at once.</exception>
    public virtual Task RunAsync(string id, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} cannot synchronize a single record of \"{Environment.Model}\" on {Environment.Backend}.");
}
