namespace Patchbay.Roslyn.Symbols;

/// <summary>The properties of a diagnostic about calls without a cancellation token, which the fix reads; the calls are its additional locations.</summary>
internal static class PassedToken
{
    /// <summary>The property with the name of the token to pass on.</summary>
    public const string Name = "token";

    /// <summary>The property with the names of the parameters that take it, one for each call, separated by commas.</summary>
    public const string Parameters = "parameters";
}
