using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>PB0037: an option is not in the baseline of shipped options as it is declared.</summary>
internal sealed class UnlistedOptionAnalyzer() : BaselineAnalyzer(Descriptor, BaselineProblem.Unlisted, BaselineProblem.Superfluous)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnlistedOption, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "An option is not in the baseline as it is",
        Message);
}
