using CoffeeConnector.Backends;
using CoffeeConnector.Shop;
using Patchbay;

namespace CoffeeConnector.Units;

/// <summary>Imports the drinks of a machine. A drink that is known already is updated.</summary>
[ConnectorUnit<Coffee>("drink")]
internal sealed class DrinkImporter(BackendEnvironment environment, Books books) : Synchronizer(environment)
{
    public override async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (string externalId in BackendAdapter.SearchAsync(cancellation))
        {
            if (await BackendAdapter.ReadAsync(externalId, cancellation) is { } record) // Null if it went away meanwhile.
            {
                IReadOnlyDictionary<string, object?> values = Mapper.Map(record);
                Drink drink = await DrinkAsync(externalId, cancellation);
                (drink.Name, drink.Price) = ((string)values["name"]!, (decimal)values["price"]!);
            }
        }
    }

    private async Task<Drink> DrinkAsync(string externalId, CancellationToken cancellation)
    {
        if (await Binder.ToInternalAsync(externalId, cancellation) is { } id)
        {
            return books.Drinks.Single(known => known.Id == id);
        }

        Drink drink = books.AddDrink();
        await Binder.BindAsync(externalId, drink.Id, cancellation);
        return drink;
    }
}
