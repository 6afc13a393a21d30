namespace Patchbay.Benchmarks.FirstCall.ByHand;

public static class LampSwitch
{
    public static ILamp Create(string name) => name switch
    {
        "lamp-0" => new Lamp0(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
    };
}
