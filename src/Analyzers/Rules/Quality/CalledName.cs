using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>The name by which something is called or read, without what it is called on.</summary>
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

    /// <summary>Where it is; of a creation, the type, or <c>new</c> where none is written.</summary>
    public static Location Locate(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => Of(syntax)?.Identifier.GetLocation() ?? syntax.GetLocation(),
    };
}
