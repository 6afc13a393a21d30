namespace Patchbay.Benchmarks.FirstCall.ByHand;

public static class LampDelegates
{
    public static IReadOnlyDictionary<string, Func<ILamp>> All() => new Dictionary<string, Func<ILamp>>(StringComparer.Ordinal)
    {
        ["lamp-0"] = static () => new Lamp0(),
    };
}
