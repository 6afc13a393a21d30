using CoffeeConnector.Backends;
using CoffeeConnector.Machines;
using CoffeeConnector.Shop;

namespace CoffeeConnector.Units.Version2900;

/// <summary>Maps drinks of 2900: labels in all languages, prices in cents.</summary>
[ConnectorUnit<Coffee2900, Drink>]
internal sealed class DrinkMapper2900(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => new Dictionary<string, object?>
    {
        ["name"] = Label(record.Nested("labels")),
        ["price"] = record.Nested("price").Number("cents") / 100,
    };

    // English is the only language that every drink has.
    private string Label(IReadOnlyDictionary<string, object?> labels) =>
        labels.ContainsKey(Environment.LanguageCode) ? labels.Text(Environment.LanguageCode) : labels.Text("en");
}
