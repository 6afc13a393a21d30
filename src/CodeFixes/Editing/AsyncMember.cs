using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Makes a member asynchronous.</summary>
internal sealed class AsyncMember(MethodDeclarationSyntax syntax, IMethodSymbol method, SemanticModel model)
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Stream = "global::System.Collections.Generic.IAsyncEnumerable";

    private readonly Awaitable? _awaitable = Awaitable.Read(method.ReturnType);

    /// <summary>Whether the change gives callers another type of result.</summary>
    public bool ChangesResult => _awaitable is null;

    /// <summary>Adds <c>async</c> to the member and replaces an expression in it; null if that is not simple.</summary>
    public MethodDeclarationSyntax? With(ExpressionSyntax replaced, ExpressionSyntax replacement)
    {
        ReturnStatementSyntax[] returns = _awaitable is null ? [] : [.. Own().OfType<ReturnStatementSyntax>()];
        ExpressionSyntax? arrow = _awaitable is null ? null : syntax.ExpressionBody?.Expression;
        if (_awaitable is { Value: null } && returns.Any(statement => !IsNothing(statement.Expression) && !IsLast(statement)))
        {
            return null;
        }

        MethodDeclarationSyntax changed = syntax.ReplaceNodes(
            returns.Concat<SyntaxNode>(arrow is null || arrow == replaced ? [] : [arrow]).Append(replaced),
            (original, rewritten) =>
                original == replaced ? replacement
                : rewritten is ReturnStatementSyntax statement ? Return(statement, ((ReturnStatementSyntax)original).Expression)
                : Unwrap((ExpressionSyntax)original, (ExpressionSyntax)rewritten));
        return WithAsync(changed.WithReturnType(Result()));
    }

    private SyntaxNode Return(ReturnStatementSyntax statement, ExpressionSyntax? original) =>
        original is null ? statement
        : IsNothing(original) ? statement.WithExpression(null).WithReturnKeyword(statement.ReturnKeyword.WithTrailingTrivia())
        : _awaitable!.Value is null ? SyntaxFactory.ExpressionStatement(Unwrap(original, statement.Expression!)).WithTriviaFrom(statement)
        : statement.WithExpression(Unwrap(original, statement.Expression!));

    // A task that is created from a value is replaced by the value, any other is awaited.
    private ExpressionSyntax Unwrap(ExpressionSyntax original, ExpressionSyntax rewritten)
    {
        ArgumentListSyntax? made = rewritten switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } } call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        ExpressionSyntax value = made is { Arguments: { Count: 1 } arguments } ? arguments[0].Expression : rewritten;
        bool isTask = value == rewritten
            || (original is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } given } && model.GetTypeInfo(given[0].Expression).Type is { } type && Awaitable.Read(type) is not null);
        return (isTask ? SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), value.WithoutTrivia()) : value)
            .WithTriviaFrom(rewritten);
    }

    private TypeSyntax Result()
    {
        if (_awaitable is not null)
        {
            return syntax.ReturnType;
        }

        bool isIterator = Own().OfType<YieldStatementSyntax>().Any();
        string type = method.ReturnsVoid ? Task
            : isIterator ? $"{Stream}<{((INamedTypeSymbol)method.ReturnType).TypeArguments[0].Full()}>"
            : $"{Task}<{method.ReturnType.Full()}>";
        return SyntaxFactory.ParseTypeName(type).WithTriviaFrom(syntax.ReturnType).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static MethodDeclarationSyntax WithAsync(MethodDeclarationSyntax member)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        int partial = member.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
        return member.Modifiers.Count > 0 && partial != 0
            ? member.WithModifiers(member.Modifiers.Insert(partial > 0 ? partial : member.Modifiers.Count, keyword))
            : member.WithModifiers(member.Modifiers.Insert(0, keyword.WithLeadingTrivia(member.ReturnType.GetLeadingTrivia())))
                .WithReturnType(member.ReturnType.WithoutLeadingTrivia());
    }

    // Without what is in lambdas and local functions.
    private IEnumerable<SyntaxNode> Own() =>
        syntax.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private bool IsLast(ReturnStatementSyntax statement) => statement.Parent == syntax.Body && syntax.Body!.Statements.Last() == statement;

    private static bool IsNothing(ExpressionSyntax? expression) =>
        expression is null or LiteralExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" };
}
