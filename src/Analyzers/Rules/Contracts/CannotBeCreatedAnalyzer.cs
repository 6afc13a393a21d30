using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0003: generated code cannot create an instance of the plugin class.</summary>
internal sealed class CannotBeCreatedAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.CannotBeCreated, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin class cannot be created",
        "'{0}' cannot be created as a {1}: {2}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (DeclarationObstacle.Find(declaration, context.Compilation) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, ClassName(declaration, context.CancellationToken), declaration.Class.Name, declaration.Contract.Kind, reason));
        }
    }
}
