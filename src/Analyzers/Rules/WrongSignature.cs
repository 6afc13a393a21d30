using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0002: a method is named like a member of the contract and does not fit it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongSignature() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.WrongSignature,
        "A member does not fit the contract",
        "'{0}' does not fit the contract of a {1}: {2}. Write '{3}'{4}.",
        RuleCategories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.WrongSignature);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach ((ContractMethod contract, IMethodSymbol method) in ContractCheck.Wrong(declaration, context.Compilation))
        {
            // Half-typed: the compiler already says what is not known.
            if (method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error) || method.ReturnType.TypeKind == TypeKind.Error)
            {
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Where(declaration, method, context.CancellationToken),
                method.Name,
                declaration.Contract.Kind,
                Reason(contract, method, context.Compilation),
                ContractSignature.Of(contract),
                ContractSignature.MayOmit(contract)));
        }
    }

    // In a base class of another assembly there is nothing to change; then it is the class that does not fit.
    private static Location Where(PluginDeclaration declaration, IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax syntax
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, declaration.Class)
            ? syntax.Identifier.GetLocation()
            : ClassName(declaration, cancellation);

    private static string Reason(ContractMethod contract, IMethodSymbol method, Compilation compilation) =>
        method.IsStatic ? "it is static"
        : method.IsGenericMethod ? "it is generic"
        : !compilation.IsSymbolAccessibleWithin(method, compilation.Assembly) ? "it is neither public nor internal"
        : ParameterMatching.Match(contract.Symbol, method, compilation) is null ? "its parameters differ"
        : "it returns something else";
}
