using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing.Signatures;

/// <summary>Writes the parameters of the corrected method, and keeps the author's where possible.</summary>
internal static class ParameterLists
{
    /// <summary>Writes the list; null if the order of the author's parameters would change.</summary>
    public static ParameterListSyntax? Write(MethodDeclarationSyntax method, IReadOnlyList<AlignedParameter> parameters, SyntaxAnnotation written)
    {
        HashSet<string> names = [.. method.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        ParameterSyntax?[] list = [.. parameters.Select((parameter, index) =>
            parameter.Own is null ? New(parameter.Contract, names, written) : Own(parameter, index == parameters.Count - 1, method, written))];
        return list.Any(parameter => parameter is null)
            ? null
            : method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(WithoutLostDefaults(list!), Separators(method.ParameterList, list.Length)));
    }

    private static ParameterSyntax New(IParameterSymbol contract, HashSet<string> names, SyntaxAnnotation written)
    {
        string name = contract.Name;
        for (int number = 2; !names.Add(name); number++)
        {
            name = contract.Name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return SyntaxFactory.Parameter(SyntaxFactory.ParseToken(CSharpText.Identifier(name)))
            .WithType(SyntaxFactory.ParseTypeName(contract.Type.Full()).WithTrailingTrivia(SyntaxFactory.Space))
            .WithCleanup(written);
    }

    private static ParameterSyntax? Own(AlignedParameter parameter, bool isLast, MethodDeclarationSyntax method, SyntaxAnnotation written)
    {
        if (parameter.Own!.DeclaringSyntaxReferences[0].GetSyntax() is not ParameterSyntax { Type: { } type } syntax || syntax.Parent != method.ParameterList)
        {
            return null;
        }

        if (!syntax.Modifiers.All(modifier => isLast && parameter.KeepsType && modifier.IsKind(SyntaxKind.ParamsKeyword)))
        {
            syntax = syntax.WithModifiers(default).WithType(type).WithLeadingTrivia(syntax.GetLeadingTrivia());
        }

        return parameter.KeepsType
            ? syntax
            : WithoutDefault(syntax).WithType(SyntaxFactory.ParseTypeName(parameter.Contract.Type.Full()).WithTriviaFrom(syntax.Type!).WithCleanup(written));
    }

    // Only parameters at the end can have defaults.
    private static IEnumerable<ParameterSyntax> WithoutLostDefaults(ParameterSyntax[] list)
    {
        int last = Array.FindLastIndex(list, parameter => parameter.Default is null);
        return list.Select((parameter, index) => index < last ? WithoutDefault(parameter) : parameter);
    }

    private static ParameterSyntax WithoutDefault(ParameterSyntax parameter) =>
        parameter.Default is null ? parameter : parameter.WithIdentifier(parameter.Identifier.WithTrailingTrivia()).WithDefault(null);

    private static IEnumerable<SyntaxToken> Separators(ParameterListSyntax list, int count)
    {
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return list.Parameters.GetSeparators().Concat(Enumerable.Repeat(comma, count)).Take(Math.Max(count - 1, 0));
    }
}
