using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Suppressors;

/// <summary>PBS0005: a private member that was meant for the contract should be made accessible, not removed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedPrivateMemberSuppressor() : PluginSuppressor(
    new SuppressionDescriptor("PBS0005", "IDE0051", "It is meant for generated code, which cannot call it as long as it is private: PB0002 and PB0003 say so."))
{
    private protected override bool IsWrong(ISymbol symbol, Compilation compilation) =>
        symbol is IMethodSymbol method
        && PluginDeclaration.Read(method.ContainingType, method.ContainingType.GetAttributes()).Any(declaration => method.MethodKind == MethodKind.Constructor
            ? !PluginConstructor.HasUsable(declaration.Class, compilation)
            : ContractCheck.Wrong(declaration, compilation).Any(wrong => SymbolEqualityComparer.Default.Equals(wrong.Member, method)));
}
