using CoffeeConnector.Backends;
using CoffeeConnector.Machines;

namespace CoffeeConnector.Units.Version2900;

/// <summary>
/// Also places, changes and cancels. It replaces the adapter that can only read; for drinks it does not match, so these
/// keep that one.
/// </summary>
[ConnectorUnit<Coffee2900>("order", Replaces = typeof(ResourceAdapter))]
internal sealed class OrderAdapter2900(BackendEnvironment environment) : ResourceAdapter(environment)
{
    public override async ValueTask<string> CreateAsync(IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) =>
        (await Machine.SendAsync(HttpMethod.Post, Path, record, cancellationToken)).Text("id");

    public override async ValueTask WriteAsync(string externalId, IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) =>
        await Machine.SendAsync(HttpMethod.Patch, $"{Path}/{externalId}", record, cancellationToken);

    public override async ValueTask DeleteAsync(string externalId, CancellationToken cancellationToken) =>
        await Machine.SendAsync(HttpMethod.Delete, $"{Path}/{externalId}", body: null, cancellationToken);
}
