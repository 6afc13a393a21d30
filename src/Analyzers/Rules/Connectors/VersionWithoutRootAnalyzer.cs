using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0040: a version of a backend has no parent.</summary>
internal sealed class VersionWithoutRootAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.VersionWithoutRoot, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "A version of a backend has no root",
        "'{0}' is the backend {1} and has no root. Derive it from a class with [ConnectorBackend(\"{2}\")].");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (BackendDeclaration.Of(declaration) is { Version: { } version, NamesParent: false, Parent: null } backend && version.Trim().Length > 0 && !PluginConstructor.HasUnknownBase(backend.Class))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, ClassName(declaration, context.CancellationToken), backend.Class.Name, backend.Title, backend.Service));
        }
    }
}
