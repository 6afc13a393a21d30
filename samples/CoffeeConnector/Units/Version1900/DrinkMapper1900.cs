using CoffeeConnector.Backends;
using CoffeeConnector.Machines;
using CoffeeConnector.Shop;

namespace CoffeeConnector.Units.Version1900;

/// <summary>Maps drinks of 1900: flat, in the language that was asked for, with prices in euros.</summary>
[ConnectorUnit<Coffee1900, Drink>]
internal sealed class DrinkMapper1900(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => new Dictionary<string, object?>
    {
        ["name"] = record.Text("name"),
        ["price"] = record.Number("price"),
    };
}
