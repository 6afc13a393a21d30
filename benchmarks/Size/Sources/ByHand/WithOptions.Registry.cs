using ByHand;
using Microsoft.Extensions.Configuration;

namespace Registries;

public static class Lamps
{
    public static IReadOnlyDictionary<string, Func<IConfiguration, ILamp>> All { get; } = new Dictionary<string, Func<IConfiguration, ILamp>>(StringComparer.Ordinal)
    {
        ["lamp-0"] = static section => PartByHand0.Lamp.Create(section),
    };
}
