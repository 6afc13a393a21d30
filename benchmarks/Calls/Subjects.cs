namespace Patchbay.Benchmarks.Calls;

internal static class Subjects
{
    public const string Direct = "Direct";
    public const string Interface = "Interface";
    public const string Patchbay = "Patchbay";
}
