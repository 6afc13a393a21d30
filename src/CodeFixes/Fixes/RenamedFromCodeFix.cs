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

/// <summary>Adds the key of a shipped option that is gone as a former key (PB0036).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RenamedFromCodeFix() : PluginCodeFix(fixAllProvider: null, DiagnosticIds.ShippedOption)
{
    // Only the author knows which option replaces which, so there is no Fix All.
    internal override async Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        string? key = diagnostic.Properties.TryGetValue(BaselineFiles.FormerKey, out string? former) ? former : null;
        foreach (Location location in key is null ? [] : diagnostic.AdditionalLocations)
        {
            if (document.Project.Solution.GetDocument(location.SourceTree) is { } home
                && await home.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FindToken(location.SourceSpan.Start) is { Parent: PropertyDeclarationSyntax or ParameterSyntax } name)
            {
                actions.Add(CreateAction(
                    $"Read '{key}' as '{name.ValueText}' by [RenamedFrom]", cancellation => ApplyAsync(home, root, name.Parent!, key!, cancellation)));
            }
        }

        return actions;
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
