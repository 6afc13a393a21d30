namespace Patchbay.Benchmarks.Calls.Lamps;

/// <summary>Completed tasks, so that none is allocated by a lamp.</summary>
internal static class Answers
{
    public static readonly Task<bool> On = Task.FromResult(true);

    public static readonly Task<bool> Off = Task.FromResult(false);
}
