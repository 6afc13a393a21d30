using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0028: the rules of a plugin are whole numbers, and a limit is none.</summary>
internal sealed class FractionalLimitAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.FractionalLimit, DiagnosticCategories.Rules, DiagnosticSeverity.Warning,
        "A limit of whole numbers is no whole number",
        "The rules of '{0}' are whole numbers, and the limit {1} is not. Write a whole number, up to 2^53.");

    // Beyond this a double no longer holds each whole number.
    private const double Largest = 9007199254740992;

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (RuleArguments rules in RuleArguments.Read(declaration, context.CancellationToken).Where(rules => rules.Prompt.IsWhole))
        {
            foreach (RuleLimit limit in new[] { rules.Min, rules.Max }.OfType<RuleLimit>())
            {
                if (Math.Floor(limit.Value) != limit.Value || Math.Abs(limit.Value) > Largest)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, limit.Argument.Expression.GetLocation(), rules.Name, limit.Argument.Expression.ToString()));
                }
            }
        }
    }
}
