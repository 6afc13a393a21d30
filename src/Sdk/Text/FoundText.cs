using System.Globalization;
using System.Text;

namespace Patchbay.Text;

/// <summary>
/// Prints what somebody else wrote, so that a message stays one line that cannot pretend to be another: control and invisible
/// characters are escaped, long texts are cut, and passwords in addresses are left out.
/// </summary>
internal static class FoundText
{
    // Enough to recognise what one wrote; more would bury the message.
    private const int LongestQuote = 100;
    private const int LongestLine = 4000;
    private const string Mask = "***";

    /// <summary>A value or name as it was found, in quotation marks, escaped as in JSON.</summary>
    public static string Quote(string found) => $"\"{Shown(WithoutPassword(found))}\"";

    /// <summary>A text as it was found, in which quotation marks are usual, as in the JSON of a rule: they stay as they are.</summary>
    public static string QuoteRule(string found) => $"\"{Shown(WithoutPassword(found), quotes: false)}\"";

    /// <summary>What should have been an address, which may have a password even where it has no form.</summary>
    public static string QuoteAddress(string found) => $"\"{Shown(WithoutUser(found))}\"";

    /// <summary>A whole message, or a path, as one line.</summary>
    public static string Line(string text) =>
        text.Length <= LongestLine ? Escape(text, quotes: false) : Escape(text.AsSpan(0, Boundary(text, LongestLine)), quotes: false) + "…";

    private static string Shown(string found, bool quotes = true) =>
        found.Length <= LongestQuote ? Escape(found, quotes) : Escape(found.AsSpan(0, Boundary(found, LongestQuote)), quotes) + "…";

    // The last place before the limit where a character, as people see it, ends. Marks may follow each other endlessly.
    private static int Boundary(string text, int limit)
    {
        int end = 0;
        ReadOnlySpan<char> rest = text.AsSpan(0, Math.Min(text.Length, limit * 2));
        while (StringInfo.GetNextTextElementLength(rest[end..]) is > 0 and var length && end + length <= limit)
        {
            end += length;
        }

        return end > 0 ? end : char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }

    private static string WithoutPassword(string text)
    {
        int start = text.IndexOf("://", StringComparison.Ordinal);
        int end = text.LastIndexOf('@');
        return start >= 0 && end > start ? string.Concat(text.AsSpan(0, start + 3), Mask, text.AsSpan(end)) : text;
    }

    private static string WithoutUser(string text)
    {
        string known = WithoutPassword(text);
        int end = text.LastIndexOf('@');
        return end >= 0 && known.Equals(text, StringComparison.Ordinal) ? string.Concat(Mask, text.AsSpan(end)) : known;
    }

    private static string Escape(ReadOnlySpan<char> text, bool quotes)
    {
        var escaped = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            bool isWhole = Rune.DecodeFromUtf16(text, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            ReadOnlySpan<char> character = text[..length];
            text = text[length..];
            if (isWhole && !IsInvisible(rune))
            {
                escaped.Append(quotes && rune.Value is (int)'"' or (int)'\\' ? "\\" : "").Append(character);
                continue;
            }

            foreach (char unit in character)
            {
                escaped.Append(unit switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                });
            }
        }

        return escaped.ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
