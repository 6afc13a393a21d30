using CoffeeConnector.Backends;
using CoffeeConnector.Shop;

namespace CoffeeConnector.Units;

/// <summary>Binds drinks and orders of all machines, whatever their version: one unit for two models.</summary>
[ConnectorUnit<Coffee>("drink", "order")]
internal sealed class CoffeeBinder(BackendEnvironment environment, Bindings bindings) : Binder(environment)
{
    private Uri Machine => Environment.Options.Location;

    public override ValueTask<string?> ToInternalAsync(string externalId, CancellationToken cancellationToken) =>
        new(bindings.ToInternal(Machine, Environment.Model, externalId));

    public override ValueTask<string?> ToExternalAsync(string internalId, CancellationToken cancellationToken) =>
        new(bindings.ToExternal(Machine, Environment.Model, internalId));

    public override ValueTask BindAsync(string externalId, string internalId, CancellationToken cancellationToken)
    {
        bindings.Bind(Machine, Environment.Model, externalId, internalId);
        return default;
    }
}
