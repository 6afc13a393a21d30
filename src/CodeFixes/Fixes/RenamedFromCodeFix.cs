using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Lets an option be read by the key of a shipped one that is gone (PB0036).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RenamedFromCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ShippedOption];

    /// <summary>Which option took the place of which has to be said of each.</summary>
    /// <returns>Null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(BaselineFiles.FormerKey, out string? key) || key is null)
            {
                continue;
            }

            foreach (Location location in diagnostic.AdditionalLocations)
            {
                if (solution.GetDocument(location.SourceTree) is { } document
                    && await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                    && root.FindToken(location.SourceSpan.Start) is { Parent: PropertyDeclarationSyntax or ParameterSyntax } name)
                {
                    string title = $"Read '{key}' as '{name.ValueText}' by [RenamedFrom]";
                    context.RegisterCodeFix(CodeAction.Create(title, cancellationToken => ApplyAsync(document, root, name.Parent!, key, cancellationToken), title), diagnostic);
                }
            }
        }
    }

    private static Task<Document> ApplyAsync(Document document, SyntaxNode root, SyntaxNode declaration, string key, CancellationToken cancellationToken)
    {
        var written = new SyntaxAnnotation();
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Patchbay.RenamedFrom"), SyntaxFactory.ParseAttributeArgumentList($"({SymbolDisplay.FormatLiteral(key, quote: true)})"))));
        SyntaxNode changed = declaration switch
        {
            PropertyDeclarationSyntax property => property.WithoutLeadingTrivia()
                .WithAttributeLists(property.WithoutLeadingTrivia().AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)))
                .WithLeadingTrivia(property.GetLeadingTrivia()),
            ParameterSyntax parameter => parameter.WithoutLeadingTrivia()
                .AddAttributeLists(list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword))))
                .WithLeadingTrivia(parameter.GetLeadingTrivia()),
            _ => declaration,
        };
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, changed.WithCleanup(written))).FinishAsync(written, cancellationToken);
    }
}
