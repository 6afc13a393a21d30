using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Suppressors;

/// <summary>PBS0003, PBS0004: the contract determines the parameters of a member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedParameterSuppressor() : PluginSuppressor(
    new SuppressionDescriptor("PBS0003", "IDE0060", Justification),
    new SuppressionDescriptor("PBS0004", "CA1801", Justification))
{
    private const string Justification = "The parameters of a member that fits a contract are those of the contract.";

    private protected override bool IsWrong(ISymbol symbol, Compilation compilation) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } && FittingMembers.Of(compilation).Contains(method);
}
