using System.Text.RegularExpressions;

namespace Patchbay.Generators.Emission.Options;

/// <summary>
/// Decides whether a regular expression means the same to .NET and to JSON Schema, whose expressions are ECMAScript's.
/// </summary>
internal static class PatternDialect
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private const string Code = @"\\[\^$\\.*+?()\[\]{}|/dDwWsStnrfv]|\\x[0-9A-Fa-f]{2}|\\u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}";
    private const string Class = @"\[\^?(?:[^\\\[\]\uD800-\uDFFF]|\\[-b]|" + Code + @")+\]";
    private const string Quantifier = @"(?:(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??)?";

    // What both know. ECMAScript reads the patterns of schemas strictly: a needless \ or a loose bracket, which .NET overlooks, is a
    // mistake to it. Back references, categories and groups with names or options do not mean the same, or nothing, to it.
    private static readonly Regex Portable = new(
        @"^(?:(?:[^\\\[\](){}|.*+?^$\uD800-\uDFFF]|\.|" + Code + "|" + Class + @"|\))" + Quantifier + @"|\\[bB]|[\^$|]|\((?:\?[:=!])?)*\z",
        RegexOptions.CultureInvariant,
        Timeout);

    // To ECMAScript a look-ahead cannot be repeated.
    private static readonly Regex RepeatedAhead = new(@"\(\?[=!].*\)[*+?{]", RegexOptions.CultureInvariant | RegexOptions.Singleline, Timeout);

    // Characters beyond the basic plane are one to ECMAScript and two to .NET, and the two do not agree on white space and line ends.
    private static readonly Regex Approximate = new(@"(?<!\\)(?:\\\\)*\.|\\[sSWD]|\[\^|\$[^|)]", RegexOptions.CultureInvariant, Timeout);

    /// <summary>Whether ECMAScript knows all that the expression uses.</summary>
    public static bool IsPortable(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.ECMAScript, Timeout);
            return Portable.IsMatch(pattern) && !RepeatedAhead.IsMatch(pattern);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether the two may differ about unusual characters.</summary>
    public static bool IsApproximate(string pattern) => Approximate.IsMatch(pattern);
}
