using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0020: a plugin's rules are numbers without limits.</summary>
internal sealed class LimitsMissingAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.LimitsMissing, DiagnosticCategories.Rules, DiagnosticSeverity.Warning,
        "Numeric rules have no limits",
        "The rules of '{0}' are numbers without {1}. Write {2}.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (RuleArguments rules in RuleArguments.Read(declaration, context.CancellationToken))
        {
            if (rules is { Prompt.HasLimits: true, Rule: { } prompt } and ({ Min: null } or { Max: null }))
            {
                (string lacking, string suggestion) = (rules.Min, rules.Max) switch
                {
                    (null, null) => ("limits", "'Min = …' and 'Max = …'"),
                    (null, _) => ("a lowest one", "'Min = …'"),
                    _ => ("a highest one", "'Max = …'"),
                };
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, prompt.Expression.GetLocation(), rules.Name, lacking, suggestion));
            }
        }
    }
}
