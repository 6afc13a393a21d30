using CoffeeConnector.Backends;
using CoffeeConnector.Shop;
using Patchbay;

namespace CoffeeConnector.Units;

/// <summary>Exports the orders of drinks that a machine makes: new ones, changed ones, and that one is cancelled.</summary>
[ConnectorUnit<Coffee>("order")]
internal sealed class OrderExporter(BackendEnvironment environment, Books books) : Synchronizer(environment)
{
    public override async Task RunAsync(CancellationToken cancellation)
    {
        Binder drinks = Environment.GetUnit<Binder>("drink");
        foreach (Order order in books.Orders.ToArray())
        {
            if (await drinks.ToExternalAsync(order.Drink.Id, cancellation) is { } drink) // Null if another machine makes it.
            {
                await ExportAsync(order, drink, cancellation);
            }
        }
    }

    private async Task ExportAsync(Order order, string drink, CancellationToken cancellation)
    {
        string? externalId = await Binder.ToExternalAsync(order.Id, cancellation);
        if (order.IsCancelled)
        {
            if (externalId is not null)
            {
                await BackendAdapter.DeleteAsync(externalId, cancellation);
            }

            books.Strike(order);
            return;
        }

        IReadOnlyDictionary<string, object?> record = Mapper.Map(new Dictionary<string, object?> { ["drink"] = drink, ["cups"] = order.Cups });
        if (externalId is null)
        {
            await Binder.BindAsync(await BackendAdapter.CreateAsync(record, cancellation), order.Id, cancellation);
        }
        else
        {
            await BackendAdapter.WriteAsync(externalId, record, cancellation);
        }
    }
}
