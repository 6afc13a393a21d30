using CoffeeConnector.Backends;
using CoffeeConnector.Shop;

namespace CoffeeConnector.Units;

/// <summary>Imports the drinks of a machine. A drink that is known already is updated.</summary>
[ConnectorUnit<Coffee>("drink")]
internal sealed class DrinkImporter(BackendEnvironment environment, Books books) : Synchronizer(environment)
{
    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (string externalId in BackendAdapter.SearchAsync(cancellationToken))
        {
            if (await BackendAdapter.ReadAsync(externalId, cancellationToken) is { } record) // Null if it went away meanwhile.
            {
                IReadOnlyDictionary<string, object?> values = Mapper.Map(record);
                Drink drink = await DrinkAsync(externalId, cancellationToken);
                (drink.Name, drink.Price) = ((string)values["name"]!, (decimal)values["price"]!);
            }
        }
    }

    private async Task<Drink> DrinkAsync(string externalId, CancellationToken cancellationToken)
    {
        if (await Binder.ToInternalAsync(externalId, cancellationToken) is { } id)
        {
            return books.Drinks.Single(known => known.Id == id);
        }

        Drink drink = books.AddDrink();
        await Binder.BindAsync(externalId, drink.Id, cancellationToken);
        return drink;
    }
}
