using ByHand;

namespace Registries;

public static class Lines
{
    public static IReadOnlyDictionary<string, Func<ILamp>> All { get; } = new Dictionary<string, Func<ILamp>>(StringComparer.Ordinal)
    {
        ["line-0"] = static () => new PartByHand0.Line(),
    };
}
