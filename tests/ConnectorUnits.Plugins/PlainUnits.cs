using Patchbay.Connectors;

namespace ConnectorUnits.Plugins;

/// <summary>A mapper that maps nothing: the tests ask which class is found, not what it does.</summary>
public abstract class PlainMapper(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => record;
}

/// <summary>A synchronizer that does nothing.</summary>
public abstract class PlainSynchronizer(BackendEnvironment environment) : Synchronizer(environment)
{
    public override Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
