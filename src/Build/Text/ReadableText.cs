using System.Globalization;
using System.Text;

namespace Patchbay.Build.Text;

/// <summary>Escapes texts of plugins for messages, each of which is one line in a log: no character can end the line or forge another one.</summary>
internal static class ReadableText
{
    private const int LongestMessage = 2000;
    private const int LongestName = 200;
    private const string Cut = "…";

    /// <summary>Escapes a whole message.</summary>
    public static string Message(string text) => Of(string.Join(' ', text.Split('\r', '\n', '\t')), LongestMessage);

    /// <summary>Escapes a name in a message.</summary>
    public static string Name(string text) => Of(text, LongestName);

    private static string Of(string text, int longest)
    {
        var readable = new StringBuilder(Math.Min(text.Length, longest));
        foreach (Rune rune in text.EnumerateRunes()) // Half a surrogate pair becomes U+FFFD.
        {
            if (readable.Length >= longest)
            {
                return readable.Append(Cut).ToString();
            }

            readable.Append(IsInvisible(rune) ? $"\\u{rune.Value:X4}" : rune.ToString());
        }

        return readable.ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
