using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0002: a method is named like a member of the contract and does not fit it.</summary>
internal sealed class WrongSignatureAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.WrongSignature, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A member does not fit the contract",
        "'{0}' does not fit the contract of a {1}: {2}. Write '{3}'{4}.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach ((ContractMethod contract, ISymbol member) in ContractCheck.Wrong(declaration, context.Compilation))
        {
            // Half-typed: the compiler already says what is not known.
            if (member is IMethodSymbol method && (method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error) || method.ReturnType.TypeKind == TypeKind.Error))
            {
                continue;
            }

            // A hidden method with the name of an optional member may be something else, and is better renamed.
            bool mayBeSomethingElse = !contract.IsRequired && !context.Compilation.IsSymbolAccessibleWithin(member, context.Compilation.Assembly);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                Where(declaration, member, context.CancellationToken),
                member.Name,
                declaration.Contract.Kind,
                SignatureMismatch.Describe(contract, member, declaration.Class, context.Compilation),
                ContractSignature.Of(contract),
                ContractSignature.MayOmit(contract) + (mayBeSomethingElse ? ", or rename it if it is something else" : "")));
        }
    }

    // In a base class of another assembly there is nothing to change; then it is the class that does not fit.
    private static Location Where(PluginDeclaration declaration, ISymbol member, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, declaration.Class) && !member.DeclaringSyntaxReferences.IsEmpty
            ? member.Locations[0]
            : ClassName(declaration, cancellationToken);
}
