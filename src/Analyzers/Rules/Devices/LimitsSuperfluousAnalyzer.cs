using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Devices;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0022: a plugin has limits that have no effect on its rules.</summary>
internal sealed class LimitsSuperfluousAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.LimitsSuperfluous, DiagnosticCategories.Rules, DiagnosticSeverity.Warning,
        "Limits have no effect on the plugin's rules",
        "Limits have no effect on rules of the prompt {0}{1}. Remove {2}, or choose a numeric prompt.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (RuleArguments rules in RuleArguments.Read(declaration, context.CancellationToken))
        {
            RuleLimit[] limits = [.. new[] { rules.Min, rules.Max }.OfType<RuleLimit>().OrderBy(limit => limit.Argument.SpanStart)];
            if (!rules.Prompt.HasLimits && limits.Length > 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    limits[0].Argument.GetLocation(),
                    additionalLocations: limits.Skip(1).Select(limit => limit.Argument.GetLocation()),
                    rules.Prompt.Name,
                    rules.Prompt.Yields == RuleValues.Thermostat ? $", which are {ThermostatLimits.Minimum} to {ThermostatLimits.Maximum} °C" : "",
                    string.Join(" and ", limits.Select(limit => $"'{limit.Argument.NameEquals!.Name}'"))));
            }
        }
    }
}
