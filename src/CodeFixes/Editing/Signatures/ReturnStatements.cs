using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Patchbay.CodeFixes.Editing.Signatures;

/// <summary>Rewrites the body of a method for its new result.</summary>
internal sealed class ReturnStatements : CSharpSyntaxRewriter
{
    private static readonly SyntaxAnnotation Flat = new();
    private readonly ResultChange _change;

    private ReturnStatements(ResultChange change) => _change = change;

    public static MethodDeclarationSyntax Rewrite(MethodDeclarationSyntax method, ResultChange change, bool endIsReachable)
    {
        if (change is { Returned: Returned.Stays, GivesTrue: false })
        {
            return method;
        }

        var rewriter = new ReturnStatements(change);
        if (method.ExpressionBody is { } arrow)
        {
            return rewriter.RewriteArrow(method, arrow.Expression);
        }

        if (method.Body is not { } body)
        {
            return method;
        }

        var rewritten = (BlockSyntax)rewriter.Visit(body);
        return method.WithBody(endIsReachable && change.GivesTrue ? rewritten.AddStatements(rewriter.Return()) : rewritten);
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        bool isEnd = !_change.GivesTrue && node.Parent is BlockSyntax { Parent: MethodDeclarationSyntax } body && body.Statements.Last() == node;
        StatementSyntax[] statements = [.. Statements(node.Expression), .. isEnd ? [] : new[] { Return() }];
        if (statements.Length == 0)
        {
            return HasComment(node) ? Return().WithTriviaFrom(node) : null;
        }

        statements[0] = statements[0].WithLeadingTrivia(node.GetLeadingTrivia());
        statements[statements.Length - 1] = statements[statements.Length - 1].WithTrailingTrivia(node.GetTrailingTrivia());
        return statements.Length == 1 ? statements[0] : SyntaxFactory.Block(statements).WithAdditionalAnnotations(Flat, Formatter.Annotation);
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var block = (BlockSyntax)base.VisitBlock(node)!;
        return block.WithStatements(Flatten(block.Statements));
    }

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
    {
        var section = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
        return section.WithStatements(Flatten(section.Statements));
    }

    // Functions in the body have returns of their own.
    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

    private static SyntaxList<StatementSyntax> Flatten(SyntaxList<StatementSyntax> statements) =>
        [.. statements.SelectMany(statement => statement is BlockSyntax block && block.HasAnnotation(Flat) ? block.Statements : [statement])];

    private MethodDeclarationSyntax RewriteArrow(MethodDeclarationSyntax method, ExpressionSyntax expression)
    {
        StatementSyntax[] statements = [.. Statements(expression)];
        if (expression is ThrowExpressionSyntax || (!_change.GivesTrue && statements.Length == 1 && statements[0] is ExpressionStatementSyntax only && only.Expression.IsEquivalentTo(expression)))
        {
            return method;
        }

        return method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithParameterList(method.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticMarker))
            .WithBody(SyntaxFactory.Block(_change.GivesTrue ? [.. statements, Return()] : statements)
                .WithTrailingTrivia(method.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // The statements that replace the return.
    private IEnumerable<StatementSyntax> Statements(ExpressionSyntax? value)
    {
        if (value is null || value is LiteralExpressionSyntax || value.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return [];
        }

        bool canStand = value is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax or PostfixUnaryExpressionSyntax;
        ExpressionSyntax expression = _change.MakesAsync ? SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), Operand(value))
            : canStand ? value.WithoutTrivia()
            : SyntaxFactory.ParseExpression($"_ = {value.WithoutTrivia()}");
        return [SyntaxFactory.ExpressionStatement(expression).WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n")).WithAdditionalAnnotations(Formatter.Annotation)];
    }

    private static bool HasComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static ExpressionSyntax Operand(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax
            ? value.WithoutTrivia()
            : SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia());

    private StatementSyntax Return() =>
        SyntaxFactory.ParseStatement(_change.GivesTrue ? "return true;" : "return;")
            .WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n")).WithAdditionalAnnotations(Formatter.Annotation);
}
