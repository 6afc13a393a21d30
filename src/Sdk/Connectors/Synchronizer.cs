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

    /// <summary>Synchronizes.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>A task that ends when everything is synchronized.</returns>
    public abstract Task RunAsync(CancellationToken cancellationToken);
}
