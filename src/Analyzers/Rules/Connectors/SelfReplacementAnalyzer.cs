using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0044: a unit replaces itself.</summary>
internal sealed class SelfReplacementAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.SelfReplacement, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "A unit replaces itself",
        "'{0}' replaces itself. Name the unit that it stands in for, or nothing.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (UnitDeclaration unit in UnitDeclaration.Of(declaration))
        {
            foreach (Replacement replacement in unit.Replaces.Where(unit.IsItself))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, replacement.Locate(unit.Attribute, context.CancellationToken), unit.Class.Name));
            }
        }
    }
}
