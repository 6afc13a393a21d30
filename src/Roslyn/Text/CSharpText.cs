using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Text;

/// <summary>Writes names and texts as C#.</summary>
internal static class CSharpText
{
    // Keywords in some contexts that generated code has.
    private static readonly string[] Contextual = ["async", "await", "field", "global", "partial", "record", "scoped", "var", "yield"];

    /// <summary>Gets the identifier, escaped if it is a keyword: <c>@class</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || Contextual.Contains(name, StringComparer.Ordinal) ? "@" + name : name;

    /// <summary>Gets the text as a C# string literal with its quotes.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Gets the text as the content of an element of a documentation comment, on one line.</summary>
    public static string Comment(string text) =>
        string.Concat(text.Select(static character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character))
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Gets the name, followed by a number if it is taken.</summary>
    public static string Unused(string name, IEnumerable<string> taken)
    {
        string[] known = [.. taken.Select(static one => one.TrimStart('@'))];
        string unused = name;
        for (int number = 2; known.Contains(unused, StringComparer.Ordinal); number++)
        {
            unused = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return unused;
    }
}
