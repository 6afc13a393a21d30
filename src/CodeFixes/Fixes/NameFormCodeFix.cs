using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes a name in lower case with hyphens (PB0010), also where it is empty or cannot be written (PB0011).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NameFormCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NameForm, DiagnosticIds.UnusableName];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // A constant that is declared elsewhere may be used elsewhere too.
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
                && diagnostic.Properties.TryGetValue(NameForms.ProperName, out string? proper) && proper is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Write \"{proper}\"",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, Literal(proper).WithTriviaFrom(literal)))),
                        nameof(NameFormCodeFix)),
                    diagnostic);
            }
        }
    }

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
