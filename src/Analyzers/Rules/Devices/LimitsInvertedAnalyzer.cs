using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0021: a plugin's lowest rule is above its highest.</summary>
internal sealed class LimitsInvertedAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.LimitsInverted, DiagnosticCategories.Rules, DiagnosticSeverity.Error,
        "The lowest rule is above the highest",
        "The lowest rule of '{0}' is {1} and the highest {2}, so no number is accepted. Exchange them.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (RuleArguments rules in RuleArguments.Read(declaration, context.CancellationToken))
        {
            if (rules is { Prompt.HasLimits: true, Min: { } min, Max: { } max } && min.Value > max.Value)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, min.Argument.Expression.GetLocation(), rules.Name, min.Argument.Expression.ToString(), max.Argument.Expression.ToString()));
            }
        }
    }
}
