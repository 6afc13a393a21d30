using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Patchbay.CodeFixes;

/// <summary>Changes the modifiers of declarations, in all their parts.</summary>
internal static class Accessibilities
{
    /// <summary>Whether the rest of the assembly cannot see it.</summary>
    public static bool IsHidden(Accessibility accessibility) =>
        accessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Makes hidden declarations internal; what derived classes see they still do.</summary>
    public static Task<Solution> MakeInternalAsync(Solution solution, IEnumerable<ISymbol> hidden, CancellationToken cancellation) =>
        ChangeAsync(
            solution,
            hidden,
            symbol => (node, generator) => generator.WithAccessibility(
                node, symbol.DeclaredAccessibility == Accessibility.Protected ? Accessibility.ProtectedOrInternal : Accessibility.Internal),
            cancellation);

    public static Task<Solution> RemoveAsync(Solution solution, INamedTypeSymbol type, SyntaxKind modifier, CancellationToken cancellation) =>
        ChangeAsync(solution, [type], _ => (node, _) => Without((TypeDeclarationSyntax)node, modifier), cancellation);

    private static async Task<Solution> ChangeAsync(
        Solution solution, IEnumerable<ISymbol> symbols, Func<ISymbol, Func<SyntaxNode, SyntaxGenerator, SyntaxNode>> change, CancellationToken cancellation)
    {
        var editor = new SolutionEditor(solution);
        foreach (ISymbol symbol in symbols)
        {
            foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
            {
                SyntaxNode node = await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
                DocumentEditor document = await editor.GetDocumentEditorAsync(solution.GetDocument(node.SyntaxTree)!.Id, cancellation).ConfigureAwait(false);
                document.ReplaceNode(node, change(symbol));
            }
        }

        return editor.GetChangedSolution();
    }

    private static SyntaxNode Without(TypeDeclarationSyntax type, SyntaxKind modifier)
    {
        int index = type.Modifiers.IndexOf(modifier);
        if (index < 0)
        {
            return type;
        }

        SyntaxToken removed = type.Modifiers[index];
        var changed = (TypeDeclarationSyntax)type.WithModifiers(type.Modifiers.RemoveAt(index));
        SyntaxToken next = index < changed.Modifiers.Count ? changed.Modifiers[index] : changed.Keyword;
        return changed.ReplaceToken(next, next.WithLeadingTrivia(removed.LeadingTrivia.AddRange(HasComment(removed) ? removed.TrailingTrivia : default).AddRange(next.LeadingTrivia)));
    }

    private static bool HasComment(SyntaxToken token) => token.TrailingTrivia.Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia));
}
