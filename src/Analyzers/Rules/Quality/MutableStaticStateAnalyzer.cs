using System.Collections.Concurrent;
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

    private protected override void StartClass(SymbolStartAnalysisContext context, PluginClasses classes)
    {
        // A collection that only a static constructor or an initializer fills is a constant table.
        var changed = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.StaticConstructor } && CollectionChange.Read(operation.Operation)?.Referenced() is { IsStatic: true } collection)
                {
                    changed.TryAdd(collection, value: true);
                }
            },
            CollectionChange.Kinds);
        context.RegisterSymbolEndAction(end => Check((INamedTypeSymbol)end.Symbol, changed, end));
    }

    private void Check(INamedTypeSymbol type, ConcurrentDictionary<ISymbol, bool> changed, SymbolAnalysisContext context)
    {
        foreach (ISymbol member in type.GetMembers().Where(member => member.IsStatic))
        {
            string? suggestion = member switch
            {
                IFieldSymbol { IsConst: false, IsReadOnly: false, AssociatedSymbol: null, IsImplicitlyDeclared: false } => ", or readonly",
                IPropertySymbol property when IsAutomatic(property) && property.SetMethod is not null => ", or take 'set' away",
                IEventSymbol { AddMethod.IsImplicitlyDeclared: true } => "",
                IFieldSymbol or IPropertySymbol when changed.ContainsKey(member) => "",
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
