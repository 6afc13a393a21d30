using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Gets the name of a called or read member, without the expression before it.</summary>
internal static class CalledName
{
    public static SimpleNameSyntax? Of(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax invocation => Of(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>Gets its location; for an object creation, that of the type, or of <c>new</c> without one.</summary>
    public static Location Locate(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => Of(syntax)?.Identifier.GetLocation() ?? syntax.GetLocation(),
    };
}
