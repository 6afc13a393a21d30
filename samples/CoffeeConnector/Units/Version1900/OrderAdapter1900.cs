using CoffeeConnector.Backends;
using CoffeeConnector.Machines;

namespace CoffeeConnector.Units.Version1900;

/// <summary>Reads, places, changes and cancels orders.</summary>
[ConnectorUnit<Coffee1900>("order")]
internal sealed class OrderAdapter1900(BackendEnvironment environment, HttpClient http) : Adapter1900(environment, http, "orders")
{
    public override async ValueTask<string> CreateAsync(IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) =>
        (await Machine.SendAsync(HttpMethod.Post, "orders", record, cancellationToken)).Id("no");

    // The API takes whole orders only.
    public override async ValueTask WriteAsync(string externalId, IReadOnlyDictionary<string, object?> record, CancellationToken cancellationToken) =>
        await Machine.SendAsync(HttpMethod.Put, $"orders/{externalId}", record, cancellationToken);

    public override async ValueTask DeleteAsync(string externalId, CancellationToken cancellationToken) =>
        await Machine.SendAsync(HttpMethod.Delete, $"orders/{externalId}", body: null, cancellationToken);
}
