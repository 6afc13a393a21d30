using CoffeeConnector.Backends;

namespace CoffeeConnector.Units.Version2900;

/// <summary>Maps orders for 2900, which names drinks. It is on a lower level than <see cref="OrderMapper"/>, so it need not replace it.</summary>
[ConnectorUnit<Coffee2900>("order")]
internal sealed class OrderMapper2900(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => new Dictionary<string, object?>
    {
        ["beverage"] = record["drink"],
        ["quantity"] = record["cups"],
    };
}
