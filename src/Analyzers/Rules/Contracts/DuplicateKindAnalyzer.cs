using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0014: two contracts have one kind name.</summary>
internal sealed class DuplicateKindAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DuplicateKind, DiagnosticCategories.Naming, DiagnosticSeverity.Error,
        "Two kinds have one name",
        "The kind '{0}' is already that of '{1}'. Plugins are found by kind and name, so give '{2}' another one.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override void Start(PluginAnalysis analysis) =>
        analysis.Collect(static (type, symbol) => Contracts(type, symbol.Compilation), (contracts, end) => Report(contracts.Concat(OfSdk(end.Compilation)), end));

    private static IEnumerable<INamedTypeSymbol> Contracts(INamedTypeSymbol type, Compilation compilation) =>
        PluginDeclarations.In(compilation).Of(type)
            .Select(static declaration => declaration.Contract.Interface.OriginalDefinition)
            .Concat(type.TypeKind == TypeKind.Interface ? [type] : []);

    private void Report(IEnumerable<INamedTypeSymbol> contracts, CompilationAnalysisContext context)
    {
        IEnumerable<Contract> kinds = contracts.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Select(Contract.Read).OfType<Contract>();
        foreach (IGrouping<string, Contract> same in kinds.GroupBy(kind => kind.Kind, StringComparer.Ordinal))
        {
            // A contract of another assembly cannot be changed here, so it comes first.
            Contract[] inOrder = [.. same
                .OrderBy(kind => Where(kind, context) is not null)
                .ThenBy(kind => kind.Interface.MetadataName(), StringComparer.Ordinal)];
            foreach (Contract later in inOrder.Skip(1))
            {
                if (Where(later, context) is { } location)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptor, location, later.Kind, inOrder[0].Interface.ToDisplayString(), later.Interface.Name));
                }
            }
        }
    }

    // A project that is referenced may have sources too, but they are not compiled here.
    private static Location? Where(Contract contract, CompilationAnalysisContext context) =>
        contract.Interface.Find(KnownNames.PluginKindAttribute) is { ApplicationSyntaxReference.SyntaxTree: { } tree } kind && context.Compilation.ContainsSyntaxTree(tree)
            ? Argument(kind, 0, context.CancellationToken)
            : null;

    private static IEnumerable<INamedTypeSymbol> OfSdk(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.PluginKindAttribute) is { } sdk && !SymbolEqualityComparer.Default.Equals(sdk.ContainingAssembly, compilation.Assembly)
            ? AssemblyTypes.Of(sdk.ContainingAssembly).Where(type => type.TypeKind == TypeKind.Interface)
            : [];
}
