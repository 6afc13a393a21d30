using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes a name in lower case with hyphens (PB0010), also where it is empty or cannot be written (PB0011).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NameFormCodeFix() : SyntaxCodeFix(DiagnosticIds.NameForm, DiagnosticIds.UnusableName)
{
    internal override (string Title, Document Changed)? Change(
        Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        // A constant that is declared elsewhere may be used elsewhere too.
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
        && diagnostic.Properties.TryGetValue(NameForms.ProperName, out string? proper) && proper is not null
            ? ($"Write \"{proper}\"", document.WithSyntaxRoot(root.ReplaceNode(literal, Literal(proper).WithTriviaFrom(literal))))
            : null;

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
