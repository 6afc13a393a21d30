namespace Patchbay.Benchmarks.FirstCall.ByHand;

[AttributeUsage(AttributeTargets.Class)]
public sealed class LampAttribute(string name) : Attribute
{
    public string Name => name;
}
