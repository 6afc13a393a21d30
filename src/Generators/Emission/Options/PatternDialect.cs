using System.Text.RegularExpressions;

namespace Patchbay.Generators.Emission.Options;

/// <summary>
/// Decides whether a regular expression means the same to .NET and to JSON Schema, whose expressions are ECMAScript's.
/// </summary>
internal static class PatternDialect
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // Look-behind and named groups, groups with options, atomic and conditional groups, comments; \A, \Z, \z, \G, categories and \a, \e.
    private static readonly Regex OnlyDotNet = new(@"\(\?(?![:=!])|\\[AZzGpPae]|\[[^\]]*-\[|\(\?#", RegexOptions.CultureInvariant, Timeout);

    // Characters beyond the basic plane are one to ECMAScript and two to .NET, and the two do not agree on white space and line ends.
    private static readonly Regex Approximate = new(@"(?<!\\)\.|\\[sSWD]|\[\^", RegexOptions.CultureInvariant, Timeout);

    /// <summary>Whether ECMAScript knows all that the expression uses.</summary>
    public static bool IsPortable(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.ECMAScript, Timeout);
            return !OnlyDotNet.IsMatch(pattern);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether the two may differ about unusual characters.</summary>
    public static bool IsApproximate(string pattern) => Approximate.IsMatch(pattern);
}
