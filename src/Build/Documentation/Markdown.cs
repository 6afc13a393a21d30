using System.Text;

namespace Patchbay.Build.Documentation;

/// <summary>Escapes text for Markdown, also within tables.</summary>
internal static class Markdown
{
    private const string Special = @"\`*_{}[]<>()#+-!|~&$";

    /// <summary>Gets the text on one line, with special characters of Markdown and HTML escaped.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder();
        string line = OneLine(text);
        for (int i = 0; i < line.Length; i++)
        {
            if (IsSpecial(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Gets a code span on one line, with as many backticks as needed.</summary>
    public static string Code(string code)
    {
        string line = OneLine(code);
        int run = 0;
        int longest = 0;
        foreach (char current in line)
        {
            run = current == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        string space = line.StartsWith('`') || line.EndsWith('`') || line.Length == 0 ? " " : "";

        // Tables are split at bars before code spans are recognized.
        return fence + space + line.Replace("|", "\\|", StringComparison.Ordinal) + space + fence;
    }

    // These are special only at the beginning of a word or line, and frequent within words.
    private static bool IsSpecial(string line, int index) => line[index] switch
    {
        '(' or ')' or '{' or '}' or '!' or '$' => false,
        '-' or '+' or '#' => index == 0,
        '_' => index == 0 || index == line.Length - 1 || !char.IsLetterOrDigit(line[index - 1]) || !char.IsLetterOrDigit(line[index + 1]),
        var other => Special.Contains(other, StringComparison.Ordinal),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
