using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Suppressors;

/// <summary>PBS0002: a member of a contract that uses no instance data is called on an instance all the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CouldBeStaticSuppressor() : PluginSuppressor(
    new SuppressionDescriptor("PBS0002", "CA1822", "A member that fits a contract is called on the plugin: a static one would not fit."))
{
    private protected override bool IsWrong(ISymbol symbol, Compilation compilation) =>
        symbol is IMethodSymbol method && FittingMembers.Of(compilation).Contains(method);
}
