using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Connectors;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0044: a unit replaces itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelfReplacement() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.SelfReplacement,
        "A unit replaces itself",
        "'{0}' replaces itself. Name the unit that it stands in for, or nothing.",
        RuleCategories.Connectors,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.SelfReplacement);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (UnitDeclaration unit in UnitDeclaration.Of(declaration))
        {
            foreach (Replacement replacement in unit.Replaces.Where(unit.IsItself))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, replacement.Locate(unit.Attribute, context.CancellationToken), unit.Class.Name));
            }
        }
    }
}
