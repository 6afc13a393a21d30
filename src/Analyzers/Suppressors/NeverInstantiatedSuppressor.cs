using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Suppressors;

/// <summary>PBS0001: generated code creates plugin classes and options types.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverInstantiatedSuppressor() : PluginSuppressor(
    new SuppressionDescriptor("PBS0001", "CA1812", "Generated code creates plugins, and their options from configuration."))
{
    private protected override bool IsWrong(ISymbol symbol, Compilation compilation) =>
        symbol is INamedTypeSymbol type && (OptionsTypes.IsOptions(type) || PluginDeclaration.Read(type, type.GetAttributes()).Any());
}
