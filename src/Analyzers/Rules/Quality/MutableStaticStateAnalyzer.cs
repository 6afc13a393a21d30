using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0053: a plugin class has mutable static state.</summary>
internal sealed class MutableStaticStateAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.MutableStaticState, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "A plugin has mutable static state",
        "'{0}' is static and changes: all instances of '{1}' share it, and it outlives them. Make it a member of the instance{2}.");

    private protected override void Check(PluginCode code, SymbolAnalysisContext context)
    {
        // A collection that only a static constructor or an initializer fills is a constant table.
        var changed = new HashSet<ISymbol>(
            code.Operations
                .Where(static operation => operation.Member is IMethodSymbol { MethodKind: not MethodKind.StaticConstructor })
                .Select(static operation => CollectionChange.Read(operation.Operation)?.Referenced())
                .OfType<ISymbol>().Where(static collection => collection.IsStatic),
            SymbolEqualityComparer.Default);
        Check(code.Class, changed, context);
    }

    private void Check(INamedTypeSymbol type, HashSet<ISymbol> changed, SymbolAnalysisContext context)
    {
        foreach (ISymbol member in type.GetMembers().Where(member => member.IsStatic))
        {
            string? suggestion = member switch
            {
                IFieldSymbol { IsConst: false, IsReadOnly: false, AssociatedSymbol: null, IsImplicitlyDeclared: false } => ", or readonly",
                IPropertySymbol property when IsAutomatic(property) && property.SetMethod is not null => ", or take 'set' away",
                IEventSymbol { AddMethod.IsImplicitlyDeclared: true } => "",
                IFieldSymbol or IPropertySymbol when changed.Contains(member) => "",
                _ => null,
            };
            if (suggestion is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, member.Locations[0], member.Name, type.Name, suggestion));
            }
        }
    }

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
