using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Simplification;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Finds the cancellation token that code can pass on, or adds the parameter for one.</summary>
internal static class CancellationTokens
{
    private static readonly EqualsValueClauseSyntax Default = SyntaxFactory.EqualsValueClause(
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression));

    /// <summary>Finds the name of the token that code at a node can use; null if there is none.</summary>
    public static string? Find(SyntaxNode node, SemanticModel model) =>
        model.LookupSymbols(node.SpanStart)
            .Where(symbol => symbol is IParameterSymbol { Type: { } type } && ContractMethod.IsCancellation(type))
            .OrderByDescending(symbol => symbol.Locations[0].SourceSpan.Start)
            .FirstOrDefault()?.Name;

    /// <summary>Adds the contract's token to the parameters of a method; null if the contract has none, or the method has it already.</summary>
    public static async Task<Document?> AddParameterAsync(Document document, MethodDeclarationSyntax syntax, CancellationToken cancellationToken)
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

        // Callers other than generated code do not pass it yet.
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
