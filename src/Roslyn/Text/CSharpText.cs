using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Text;

/// <summary>Names and texts as C# writes them.</summary>
internal static class CSharpText
{
    // Keywords only in some places, which generated code has.
    private static readonly string[] Contextual = ["async", "await", "field", "global", "partial", "record", "scoped", "var", "yield"];

    /// <summary>The identifier as it must stand in code: <c>@class</c> for a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || Contextual.Contains(name, StringComparer.Ordinal) ? "@" + name : name;

    /// <summary>The text as a C# string literal with its quotes.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The text as the content of an element of a documentation comment, on one line.</summary>
    public static string Comment(string text) =>
        string.Concat(text.Select(static character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character))
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The name, with a number behind it if it is among those that are taken.</summary>
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
