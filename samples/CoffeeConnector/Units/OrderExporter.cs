using CoffeeConnector.Backends;
using CoffeeConnector.Shop;

namespace CoffeeConnector.Units;

/// <summary>Exports the orders of drinks that a machine makes: new ones, changed ones, and that one is cancelled.</summary>
[ConnectorUnit<Coffee>("order")]
internal sealed class OrderExporter(BackendEnvironment environment, Books books) : Synchronizer(environment)
{
    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        Binder drinks = Environment.CreateUnit<Binder>("drink");
        foreach (Order order in books.Orders.ToArray())
        {
            if (await drinks.ToExternalAsync(order.Drink.Id, cancellationToken) is { } drink) // Null if another machine makes it.
            {
                await ExportAsync(order, drink, cancellationToken);
            }
        }
    }

    private async Task ExportAsync(Order order, string drink, CancellationToken cancellationToken)
    {
        string? externalId = await Binder.ToExternalAsync(order.Id, cancellationToken);
        if (order.IsCancelled)
        {
            if (externalId is not null)
            {
                await BackendAdapter.DeleteAsync(externalId, cancellationToken);
            }

            books.Strike(order);
            return;
        }

        IReadOnlyDictionary<string, object?> record = Mapper.Map(new Dictionary<string, object?> { ["drink"] = drink, ["cups"] = order.Cups });
        if (externalId is null)
        {
            await Binder.BindAsync(await BackendAdapter.CreateAsync(record, cancellationToken), order.Id, cancellationToken);
        }
        else
        {
            await BackendAdapter.WriteAsync(externalId, record, cancellationToken);
        }
    }
}
