using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Makes a unit that replaces itself replace the unit that it derives from, or none (PB0044).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SelfReplacementCodeFix() : CheckedCodeFix(DiagnosticIds.SelfReplacement)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (marked is not TypeOfExpressionSyntax itself
            || itself.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } syntax
            || model?.GetDeclaredSymbol(syntax, cancellationToken) is not INamedTypeSymbol type
            || UnitDeclaration.Read(type).FirstOrDefault(candidate => candidate.Replaces.Any(candidate.IsItself)) is not { } unit)
        {
            return [];
        }

        var written = new SyntaxAnnotation();
        INamedTypeSymbol? original = Original(unit);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SyntaxNode changed = original is null
            ? root.RemoveNode(Removable(itself), SyntaxRemoveOptions.KeepUnbalancedDirectives)!
            : root.ReplaceNode(itself.Type, SyntaxFactory.ParseTypeName(original.Full()).WithCleanup(written));
        Document outcome = await document.WithSyntaxRoot(changed).FinishAsync(written, cancellationToken).ConfigureAwait(false);
        return [new SuggestedChange(original is null ? "Replace nothing" : $"Replace '{original.Name}'", outcome.Project.Solution, type.Name)];
    }

    // The nearest base class that is a unit of the same backend; null also if it is replaced anyway.
    private static INamedTypeSymbol? Original(UnitDeclaration unit)
    {
        INamedTypeSymbol? ancestor = unit.Class.BaseType;
        while (ancestor is not null && !UnitDeclaration.Read(ancestor).Any(unit.IsBeside))
        {
            ancestor = ancestor.BaseType;
        }

        return unit.Replaces.Any(replacement => SymbolEqualityComparer.Default.Equals(replacement.Replaced, ancestor)) ? null : ancestor;
    }

    // One of several in an array, or the argument.
    private static SyntaxNode Removable(TypeOfExpressionSyntax type) => type.Parent switch
    {
        InitializerExpressionSyntax { Expressions.Count: > 1 } => type,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } } element => element,
        _ => type.FirstAncestorOrSelf<AttributeArgumentSyntax>()!,
    };
}
