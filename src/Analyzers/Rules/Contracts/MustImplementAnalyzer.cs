using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0008: a contract has members that no adapter can implement, so the class has to.</summary>
internal sealed class MustImplementAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.MustImplement, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin has to implement its contract",
        "'{0}' has to implement '{1}' itself, or derive from a class that does: '{2}' is not a method that an adapter could implement");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        Contract contract = declaration.Contract;
        if (contract.Obstacle is { } member && !declaration.ImplementsContract && !declaration.IsDescribedOnly && !declaration.Class.IsStatic && !PluginConstructor.HasUnknownBase(declaration.Class))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, ClassName(declaration, context.CancellationToken), declaration.Class.Name, contract.Interface.Name, member.Name));
        }
    }
}
