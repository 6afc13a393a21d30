using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>An awaited call that replaces a blocking one.</summary>
/// <param name="Blocking">The call, or the property.</param>
/// <param name="Awaited">The expression that can be awaited instead.</param>
internal sealed record AwaitedCall(ExpressionSyntax Blocking, ExpressionSyntax Awaited)
{
    private const string Tasks = "global::System.Threading.Tasks.Task.";

    /// <summary>Finds the replacement; null if there is none, because of a time-out or a different result.</summary>
    public static AwaitedCall? Of(SyntaxToken name, string? token, SemanticModel model, CancellationToken cancellationToken) =>
        name.Parent is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } || access.Name != name.Parent ? null
        : access.Parent is InvocationExpressionSyntax call && call.Expression == access ? Of(call, access, token, model, cancellationToken)
        : new AwaitedCall(access, access.Expression);

    /// <summary>Creates the await expression, in parentheses where a member of the result follows.</summary>
    public ExpressionSyntax Await()
    {
        ExpressionSyntax wait = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), Awaited.WithoutTrivia());
        bool isFollowed = Blocking.Parent switch
        {
            MemberAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => true,
            ElementAccessExpressionSyntax element => element.Expression == Blocking,
            ConditionalAccessExpressionSyntax conditional => conditional.Expression == Blocking,
            _ => false,
        };
        return (isFollowed ? SyntaxFactory.ParenthesizedExpression(wait) : wait).WithTriviaFrom(Blocking);
    }

    private static AwaitedCall? Of(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, string? token, SemanticModel model, CancellationToken cancellationToken)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        ArgumentSyntax? stop = arguments.LastOrDefault(argument => Type(argument, model, cancellationToken) is { } type && ContractMethod.IsCancellation(type));
        ArgumentSyntax[] others = [.. arguments.Where(argument => argument != stop)];
        switch (access.Name.Identifier.ValueText)
        {
            case "GetResult" when access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax awaiter }:
                return new AwaitedCall(call, awaiter.Expression);
            case "Wait" when others.Length == 0:
                return new AwaitedCall(call, Until(access.Expression, stop));
            case "Sleep" when stop is null:
                return new AwaitedCall(call, OfTask("Delay", token is null ? others : [.. others, SyntaxFactory.Argument(SyntaxFactory.ParseName(CSharpText.Identifier(token)))]));
            case "WaitAll" or "WaitAny" when call.Parent is ExpressionStatementSyntax && others.All(argument => HoldsTasks(Type(argument, model, cancellationToken))):
                return new AwaitedCall(call, Until(OfTask(access.Name.Identifier.ValueText.Replace("Wait", "When"), others), stop));
            default:
                return null;
        }
    }

    private static ExpressionSyntax Until(ExpressionSyntax task, ArgumentSyntax? stop) =>
        stop is null ? task
            : SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, task, SyntaxFactory.IdentifierName("WaitAsync")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(stop.Expression))));

    private static InvocationExpressionSyntax OfTask(string method, IReadOnlyCollection<ArgumentSyntax> arguments) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(Tasks + method).WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
                arguments.Select(argument => argument.WithNameColon(null)),
                Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(arguments.Count - 1, 0)))));

    private static ITypeSymbol? Type(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(argument.Expression, cancellationToken) is var info ? info.Type ?? info.ConvertedType : null;

    private static bool HoldsTasks(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsTasks(array.ElementType),
        { SpecialType: SpecialType.System_Int32 } => false,
        INamedTypeSymbol named => !named.IsNamed("System.TimeSpan"),
        _ => true,
    };
}
