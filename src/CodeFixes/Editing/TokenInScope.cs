using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Simplification;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The cancellation token that code can pass on, and how a method comes by one.</summary>
internal static class TokenInScope
{
    private static readonly EqualsValueClauseSyntax Default = SyntaxFactory.EqualsValueClause(
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression));

    /// <summary>The name of the token that a place can use; null if there is none.</summary>
    public static string? Find(SyntaxNode place, SemanticModel model) =>
        model.LookupSymbols(place.SpanStart)
            .Where(symbol => symbol is IParameterSymbol { Type: { } type } && ContractMethod.IsCancellation(type))
            .OrderByDescending(symbol => symbol.Locations[0].SourceSpan.Start)
            .FirstOrDefault()?.Name;

    /// <summary>The document with the contract's token as a parameter of the method, where the contract has it; null if there is nothing to take.</summary>
    public static async Task<Document?> TakeAsync(Document document, MethodDeclarationSyntax syntax, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (model.GetDeclaredSymbol(syntax, cancellationToken) is not { IsOverride: false } method
            || method.Parameters.Any(IsToken)
            || Fit(method, model.Compilation) is not { } fit
            || fit.Contract.Symbol.Parameters.FirstOrDefault(IsToken) is not { } token)
        {
            return null;
        }

        int position = fit.Arguments.Count(argument => argument.Source.Ordinal < token.Ordinal);

        // Callers that pass nothing, other than the generated one, still do.
        bool isOptional = (position > 0 && method.Parameters[position - 1].HasExplicitDefaultValue) || await IsCalledAsync(document, method, cancellationToken).ConfigureAwait(false);
        ParameterSyntax parameter = SyntaxFactory.Parameter(SyntaxFactory.ParseToken(CSharpText.Identifier(token.Name)))
            .WithType(SyntaxFactory.ParseTypeName(token.Type.Full()).WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation))
            .WithDefault(isOptional ? Default : null);
        SeparatedSyntaxList<ParameterSyntax> parameters = syntax.ParameterList.Parameters;
        return document.WithSyntaxRoot(root.ReplaceNode(syntax, syntax.WithParameterList(syntax.ParameterList.WithParameters(SyntaxFactory.SeparatedList(
            parameters.Insert(position, parameter),
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), parameters.Count))))));
    }

    /// <summary>Whether the method is used by code that is not generated.</summary>
    public static async Task<bool> IsCalledAsync(Document document, IMethodSymbol method, CancellationToken cancellationToken) =>
        (await SymbolFinder.FindReferencesAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false))
            .SelectMany(referenced => referenced.Locations)
            .Any(location => !location.IsImplicit && location.Document is not SourceGeneratedDocument);

    private static MemberFit? Fit(IMethodSymbol method, Compilation compilation) =>
        PluginDeclaration.Read(method.ContainingType, method.ContainingType.GetAttributes())
            .SelectMany(declaration => declaration.Contract.Methods)
            .Select(contract => MemberMatching.Find(contract, method.ContainingType, compilation))
            .FirstOrDefault(fit => SymbolEqualityComparer.Default.Equals(fit?.Method, method));

    private static bool IsToken(IParameterSymbol parameter) => ContractMethod.IsCancellation(parameter.Type);
}
