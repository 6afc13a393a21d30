using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0014: two contracts have one kind name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateKindAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DuplicateKind, DiagnosticCategories.Naming, DiagnosticSeverity.Error,
        "Two kinds have one name",
        "The kind '{0}' is already that of '{1}'. Plugins are found by kind and name, so give '{2}' another one.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var contracts = new ConcurrentDictionary<INamedTypeSymbol, byte>(SymbolEqualityComparer.Default);
        var declarations = PluginDeclarations.In(context.Compilation);
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (type.TypeKind == TypeKind.Interface)
                {
                    contracts.TryAdd(type, 0);
                }

                foreach (PluginDeclaration declaration in declarations.Of(type))
                {
                    contracts.TryAdd(declaration.Contract.Interface.OriginalDefinition, 0);
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => Report(contracts.Keys.Concat(OfSdk(end.Compilation)), end));
    }

    private void Report(IEnumerable<INamedTypeSymbol> contracts, CompilationAnalysisContext context)
    {
        IEnumerable<Contract> kinds = contracts.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Select(Contract.Read).OfType<Contract>();
        foreach (IGrouping<string, Contract> same in kinds.GroupBy(kind => kind.Kind, StringComparer.Ordinal))
        {
            // What stands elsewhere cannot be changed here, and so comes first.
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
