using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0005: a plugin has none of the groups of members of which it needs at least one.</summary>
internal sealed class NoGroupAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.NoGroup, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin has none of the required groups of members",
        "'{0}' is a {1}, so it needs {2}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (ContractCheck.HasNoGroup(declaration))
        {
            IEnumerable<string> groups = ContractCheck.Groups(declaration.Contract)
                .Select(group => $"the {group.Key} ({string.Join(" and ", group.Select(method => $"'{method.ShortName}'"))})");
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, ClassName(declaration, context.CancellationToken), declaration.Class.Name, declaration.Contract.Kind, string.Join(", or ", groups)));
        }
    }
}
