namespace Patchbay;

/// <summary>Where the questions of Patchbay's own options stand: also the generator and the analyzers go by these numbers.</summary>
internal static class PromptOrders
{
    /// <summary>The nickname.</summary>
    public const int Nickname = -1000;

    /// <summary>What the answer for the default rule depends on: limits and units.</summary>
    public const int BeforeDefaultRule = 500;

    /// <summary>The default rule itself. It is the host's; an option that is to follow it has a higher number.</summary>
    public const int DefaultRule = 1000;

    /// <summary>What follows the default rule.</summary>
    public const int AfterDefaultRule = 1500;
}
