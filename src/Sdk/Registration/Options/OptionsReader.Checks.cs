using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Patchbay.Registration;

/// <content>The constraints that are more than a comparison. They accept what the attributes of the framework accept.</content>
public sealed partial class OptionsReader
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n");

    /// <summary>How many characters a text has: characters as people and JSON Schema count them, not UTF-16 code units.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of Unicode code points.</returns>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = text.Length;
        int firstOfPair = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        for (int i = firstOfPair + 1; firstOfPair >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>Makes the expression that a whole text has to match.</summary>
    /// <param name="pattern">The author's pattern.</param>
    /// <param name="ecmaScript">Whether it is read as ECMAScript does, as in a JSON Schema: <c>\d</c> is a digit from 0 to 9.</param>
    /// <returns>The expression.</returns>
    public static Regex Expression(string pattern, bool ecmaScript) =>
        new($"^(?:{pattern})(?!\n)$", ecmaScript ? RegexOptions.ECMAScript : RegexOptions.CultureInvariant, LongestMatch);

    /// <summary>Whether a text is empty, or matches as a whole.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does; false also if that takes unreasonably long.</returns>
    public static bool Matches(Regex expression, string text)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return text.Length == 0 || expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether a text begins as a URL.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it begins with http://, https:// or ftp://.</returns>
    public static bool IsUrl(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a URI is a URL.</summary>
    /// <param name="uri">The absolute URI.</param>
    /// <returns>Whether its scheme is http, https or ftp.</returns>
    public static bool IsUrl(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return IsUrl(uri.OriginalString);
    }

    /// <summary>Whether a text is an e-mail address.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it has one @, neither first nor last, and no line break.</returns>
    public static bool IsEmailAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && !text.AsSpan().ContainsAny(LineBreaks);
    }
}
