using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Changes the modifiers of declarations, in all parts of partial types.</summary>
internal static class Accessibilities
{
    /// <summary>Whether the rest of the assembly has no access.</summary>
    public static bool IsHidden(Accessibility accessibility) =>
        accessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Gets the accessibility that is internal, and keeps the access of derived classes.</summary>
    public static Accessibility Internal(Accessibility hidden) =>
        hidden == Accessibility.Protected ? Accessibility.ProtectedOrInternal : Accessibility.Internal;

    /// <summary>Makes hidden declarations internal, and keeps the access of derived classes.</summary>
    public static Task<Solution> MakeInternalAsync(Solution solution, IEnumerable<ISymbol> hidden, CancellationToken cancellationToken) =>
        ChangeAsync(
            solution,
            hidden,
            symbol => (node, generator) => generator.WithAccessibility(node, Internal(symbol.DeclaredAccessibility)),
            cancellationToken);

    public static Task<Solution> RemoveAsync(Solution solution, INamedTypeSymbol type, SyntaxKind modifier, CancellationToken cancellationToken) =>
        ChangeAsync(solution, [type], _ => (node, _) => Without((MemberDeclarationSyntax)node, modifier), cancellationToken);

    private static async Task<Solution> ChangeAsync(
        Solution solution, IEnumerable<ISymbol> symbols, Func<ISymbol, Func<SyntaxNode, SyntaxGenerator, SyntaxNode>> change, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (ISymbol symbol in symbols)
        {
            foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
            {
                SyntaxNode node = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
                DocumentEditor document = await editor.GetDocumentEditorAsync(solution.GetDocument(node.SyntaxTree)!.Id, cancellationToken).ConfigureAwait(false);
                document.ReplaceNode(node, change(symbol));
            }
        }

        return editor.GetChangedSolution();
    }

    /// <summary>Removes a modifier from a declaration, and keeps its comments.</summary>
    public static SyntaxNode Without(MemberDeclarationSyntax member, SyntaxKind modifier)
    {
        int index = member.Modifiers.IndexOf(modifier);
        if (index < 0)
        {
            return member;
        }

        SyntaxToken removed = member.Modifiers[index];
        SyntaxToken next = removed.GetNextToken();
        MemberDeclarationSyntax changed = member.ReplaceToken(
            next, next.WithLeadingTrivia(removed.LeadingTrivia.AddRange(HasComment(removed) ? removed.TrailingTrivia : default).AddRange(next.LeadingTrivia)));
        return changed.WithModifiers(changed.Modifiers.RemoveAt(index));
    }

    private static bool HasComment(SyntaxToken token) => token.TrailingTrivia.Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia));
}
