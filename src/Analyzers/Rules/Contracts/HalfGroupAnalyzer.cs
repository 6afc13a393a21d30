using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0006: a plugin has some members of a group that only works as a whole.</summary>
internal sealed class HalfGroupAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.HalfGroup, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin has half a group of members",
        "'{0}' has only a part of the {1}, so it also needs '{2}'{3}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach ((string group, ContractMethod missing) in ContractCheck.HalfGroups(declaration))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                ClassName(declaration, context.CancellationToken),
                declaration.Class.Name,
                group,
                ContractSignature.Of(missing),
                ContractSignature.MayOmit(missing)));
        }
    }
}
