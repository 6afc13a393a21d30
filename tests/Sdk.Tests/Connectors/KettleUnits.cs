using ConnectorUnits.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Connectors;

[ConnectorUnit<Kettle>("tea")]
internal sealed class TeaMapper(BackendEnvironment environment, Journal journal) : PlainMapper(environment)
{
    public Journal Journal => journal;
}

[ConnectorUnit<Kettle>("tea", "water")]
internal sealed class KettleAdapter(BackendEnvironment environment) : BackendAdapter(environment)
{
    public void Accept(IReadOnlyDictionary<string, object?> filter, params string[] supportedKeys) => ThrowIfFilterNotSupported(filter, supportedKeys);
}

[ConnectorUnit<Kettle>("tea", "water")]
internal sealed class KettleBinder(BackendEnvironment environment) : Binder(environment)
{
    public override ValueTask<string?> ToInternalAsync(string externalId, CancellationToken cancellationToken) => new("internal " + externalId);

    public override ValueTask<string?> ToExternalAsync(string internalId, CancellationToken cancellationToken) => new("external " + internalId);

    public override ValueTask BindAsync(string externalId, string internalId, CancellationToken cancellationToken) => default;
}

/// <summary>Shows the units that it works with.</summary>
[ConnectorUnit<Kettle>("tea", "water")]
internal sealed class KettleImporter(BackendEnvironment environment) : PlainSynchronizer(environment)
{
    public Mapper TheMapper => Mapper;

    public Binder TheBinder => Binder;

    public BackendAdapter TheAdapter => BackendAdapter;
}

[ConnectorUnit<Kettle>("keyed")]
internal sealed class KeyedUnit(BackendEnvironment environment, [FromKeyedServices("kettle")] TimeProvider clock)
    : ConnectorUnit(environment)
{
    public TimeProvider Clock => clock;
}

/// <summary>Writes down when it is disposed of.</summary>
[ConnectorUnit<Kettle>("clean")]
internal sealed class CleanMapper(BackendEnvironment environment, Journal journal) : PlainMapper(environment), IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        journal.Write("dispose mapper");
        return default;
    }
}

/// <summary>Fails when it is disposed of.</summary>
[ConnectorUnit<Kettle>("clean")]
internal sealed class CleanAdapter(BackendEnvironment environment, Journal journal) : BackendAdapter(environment), IDisposable
{
    public void Dispose()
    {
        journal.Write("dispose adapter");
        throw new IOException("The adapter is stuck.");
    }
}

[ConnectorUnit<Kettle>("clean")]
internal sealed class CleanImporter(BackendEnvironment environment) : PlainSynchronizer(environment)
{
    public object[] Units => [Mapper, BackendAdapter, Mapper];
}
