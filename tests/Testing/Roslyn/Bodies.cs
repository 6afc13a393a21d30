using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Testing;

/// <summary>Takes the bodies of methods and properties away: most of what a compiler does, and nothing that other files see.</summary>
internal sealed class Bodies : CSharpSyntaxRewriter
{
    private static readonly ExpressionSyntax Throw = SyntaxFactory.ParseExpression("throw null!");

    public static CSharpCompilation Remove(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(new Bodies().Visit(tree.GetRoot()), tree.Options)));

    public override SyntaxNode? VisitBlock(BlockSyntax node) =>
        node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
            ? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(Throw))
            : node;

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => node.WithExpression(Throw);
}
