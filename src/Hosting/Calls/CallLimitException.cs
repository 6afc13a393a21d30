namespace Patchbay.Hosting.Calls;

/// <summary>Code of a plugin took too long. What callers see says which.</summary>
/// <param name="limit">How long it was allowed to take.</param>
/// <param name="isAbandoned">Whether it still runs.</param>
#pragma warning disable CA1032, CA1064 // Does not leave this assembly.
internal sealed class CallLimitException(TimeSpan limit, bool isAbandoned) : Exception($"The time limit of {limit} is over.")
#pragma warning restore CA1032, CA1064
{
    public TimeSpan Limit { get; } = limit;

    public bool IsAbandoned { get; } = isAbandoned;
}
