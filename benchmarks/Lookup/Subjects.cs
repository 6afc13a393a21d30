namespace Patchbay.Benchmarks.Lookup;

internal static class Subjects
{
    public const string Frozen = "FrozenDictionary";
    public const string Dictionary = "Dictionary";
    public const string Switch = "Switch over names";
    public const string Patchbay = "**Patchbay**";
}
