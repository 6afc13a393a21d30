using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0001: a plugin has no method by the name of a required member.</summary>
internal sealed class MissingMemberAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.MissingMember, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin lacks a required member",
        "'{0}' is a {1}, so it needs {2}{3}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        ContractMethod[] missing = [.. ContractCheck.Missing(declaration)];
        if (missing.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                ClassName(declaration, context.CancellationToken),
                declaration.Class.Name,
                declaration.Contract.Kind,
                string.Join(" and ", missing.Select(method => $"'{ContractSignature.Of(method)}'{ContractSignature.MayOmit(method)}")),
                Hint(missing, declaration)));
        }
    }

    // Similar methods, and the change that makes them fit.
    private static string Hint(ContractMethod[] missing, PluginDeclaration declaration)
    {
        string[] hints = [.. missing
            .Select(method => NearMiss.Find(method, declaration))
            .OfType<NearMiss>()
            .Select(static near => near.CanBeRenamed
                ? $"is '{near.Method.Name}' meant? Then rename it to '{near.Name}'"
                : $"'{near.Method.Name}' is hidden behind its interface: make it a public '{near.Name}'")];
        return hints.Length == 0 ? "" : "; " + string.Join("; ", hints);
    }
}
