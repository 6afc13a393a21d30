using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Roslyn.Text;

/// <summary>
/// Reads the summary of a documentation comment from the source. Without a documentation file the compiler does not parse these
/// comments, so the symbol does not have them.
/// </summary>
internal static class DocumentationSummary
{
    /// <summary>Gets the summary as one line of plain text; null if there is none, or if its XML is malformed.</summary>
    public static string? Of(ISymbol symbol, CancellationToken cancellationToken) => Of(symbol, static doc => doc.Descendants("summary").FirstOrDefault(), cancellationToken);

    /// <summary>Gets the example in a property's comment, as <see cref="Of(ISymbol, CancellationToken)"/>.</summary>
    public static string? ExampleOf(ISymbol symbol, CancellationToken cancellationToken) => Of(symbol, static doc => doc.Descendants("example").FirstOrDefault(), cancellationToken);

    /// <summary>Gets the summary from the XML of a symbol in another assembly.</summary>
    public static string? OfXml(string? xml) => xml is null or "" ? null : Text(xml, static doc => doc.Descendants("summary").FirstOrDefault());

    private static string? Of(ISymbol symbol, Func<XElement, XElement?> find, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax(cancellationToken);

            // A property of a positional record is described by the param element of the record.
            string? text = syntax is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } parameter
                ? Read(record, doc => doc.Descendants("param").FirstOrDefault(element => parameter.Identifier.ValueText.Equals(element.Attribute("name")?.Value, StringComparison.Ordinal)))
                : Read(syntax, find);
            if (text is not null)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Read(SyntaxNode declaration, Func<XElement, XElement?> find)
    {
        var comment = new StringBuilder();
        foreach (SyntaxTrivia trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) || IsUnparsedComment(trivia))
            {
                foreach (string line in WithoutFrame(trivia.ToFullString()).Split('\n'))
                {
                    comment.Append(line.Trim().TrimStart(line.TrimStart().StartsWith("///", StringComparison.Ordinal) ? '/' : '*')).Append('\n');
                }
            }
        }

        return comment.Length == 0 ? null : Text(comment.ToString(), find);
    }

    private static bool IsUnparsedComment(SyntaxTrivia trivia) =>
        (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith("///", StringComparison.Ordinal))
        || (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.ToString().StartsWith("/**", StringComparison.Ordinal));

    // Removes /** and */.
    private static string WithoutFrame(string comment)
    {
        string text = comment.Trim();
        return text.StartsWith("/**", StringComparison.Ordinal) && text.EndsWith("*/", StringComparison.Ordinal) && text.Length > 4
            ? text.Substring(3, text.Length - 5)
            : comment;
    }

    private static string? Text(string comment, Func<XElement, XElement?> find)
    {
        try
        {
            XElement? element = find(XElement.Parse("<doc>" + comment + "</doc>"));
            string text = element is null ? "" : Regex.Replace(PlainText(element), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
            return text.Length == 0 ? null : text;
        }
        catch (XmlException)
        {
            return null; // Half-typed; the compiler says so.
        }
    }

    private static string PlainText(XElement element)
    {
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { HasElements: false, Value: "" } reference => Reference(reference),
                XElement child => PlainText(child),
                _ => "",
            });
        }

        return text.ToString();
    }

    // <see cref="T:System.Uri"/> and <paramref name="uri"/> are read as the last part of the name.
    private static string Reference(XElement element)
    {
        string name = (element.FirstAttribute?.Value ?? "").Split('(')[0];
        int start = name.LastIndexOfAny(['.', ':']) + 1;
        return name.Substring(start).TrimEnd('/');
    }
}
