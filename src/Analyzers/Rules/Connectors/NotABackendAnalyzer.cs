using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0047: a unit's backend, or a backend's parent, is no backend.</summary>
internal sealed class NotABackendAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.NotABackend, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "A type that is no backend is named as one",
        "'{0}' {1} '{2}', which is no backend. Declare that as one with [ConnectorBackend], or name a class that is.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (BackendDeclaration.Of(declaration) is { NamedParent: { } parent, Parent: null } backend)
        {
            SyntaxNode? named = backend.Attribute.NamedArgumentSyntax(BackendDeclaration.ParentProperty, context.CancellationToken);
            Report(backend.Class, "has the parent", parent, named, backend.Attribute, context);
        }

        foreach (UnitDeclaration unit in UnitDeclaration.Of(declaration).Where(static unit => unit.Backend is null && unit.BackendClass.TypeKind != TypeKind.Error))
        {
            Report(unit.Class, "is a unit of", unit.BackendClass, unit.Attribute.TypeArgumentSyntax(0, context.CancellationToken), unit.Attribute, context);
        }
    }

    private void Report(INamedTypeSymbol type, string relation, ITypeSymbol backend, SyntaxNode? named, AttributeData attribute, SymbolAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            named?.GetLocation() ?? attribute.Locate(context.CancellationToken),
            type.Name,
            relation,
            backend.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
}
