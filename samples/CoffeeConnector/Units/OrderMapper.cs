using System.Globalization;
using CoffeeConnector.Backends;
using CoffeeConnector.Machines;

namespace CoffeeConnector.Units;

/// <summary>Maps orders for machines that number their drinks. Machines that name them have a mapper of their own.</summary>
[ConnectorUnit<Coffee>("order")]
internal sealed class OrderMapper(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => new Dictionary<string, object?>
    {
        ["drink"] = int.Parse(record.Text("drink"), CultureInfo.InvariantCulture),
        ["cups"] = record["cups"],
    };
}
