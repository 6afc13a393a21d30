using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Makes the validation of options callable from generated code: not static, and not hidden (PB0071).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UncalledValidateCodeFix() : CheckedCodeFix(DiagnosticIds.UncalledValidate)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (marked is not MethodDeclarationSyntax syntax || model.GetDeclaredSymbol(syntax, cancellationToken) is not { } method)
        {
            return [];
        }

        var titles = new List<string>();
        SyntaxNode changed = syntax;
        if (method.IsStatic)
        {
            titles.Add("Remove 'static'");
            changed = Accessibilities.Without(syntax, SyntaxKind.StaticKeyword);
        }

        if (Accessibilities.IsHidden(method.DeclaredAccessibility))
        {
            titles.Add(titles.Count == 0 ? "Make it internal" : "make it internal");
            changed = SyntaxGenerator.GetGenerator(document).WithAccessibility(changed, Accessibilities.Internal(method.DeclaredAccessibility));
        }

        var mark = new SyntaxAnnotation();
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Document outcome = document.WithSyntaxRoot(root.ReplaceNode(syntax, changed.WithAdditionalAnnotations(mark)));
        return titles.Count > 0 && await IsCalledAsync(outcome, mark, cancellationToken).ConfigureAwait(false)
            ? [new SuggestedChange(string.Join(" and ", titles), outcome.Project.Solution, ValidateMethod.Name)]
            : [];
    }

    private static async Task<bool> IsCalledAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return model.GetDeclaredSymbol(root.GetAnnotatedNodes(mark).Single(), cancellationToken) is IMethodSymbol method
            && ValidateMethod.Find(method.ContainingType, model.Compilation) is { Obstacle: null };
    }
}
