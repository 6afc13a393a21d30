namespace Patchbay.Roslyn.Symbols;

/// <summary>What a diagnostic about calls without a cancellation token says to the fix; the calls are its additional locations.</summary>
internal static class PassedToken
{
    /// <summary>The property with the name of the token to pass on.</summary>
    public const string Name = "token";

    /// <summary>The property with the names of the parameters that are to get it, one for each call, with commas between.</summary>
    public const string Parameters = "parameters";
}
