using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>PB0037: the baseline of shipped settings does not have a setting as it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnlistedOptionAnalyzer() : BaselineAnalyzer(Descriptor, BaselineProblem.Unlisted, BaselineProblem.Superfluous)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.UnlistedOption,
        "A setting is not in the baseline as it is",
        Message,
        DiagnosticCategories.Options,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticIds.Help + DiagnosticIds.UnlistedOption);
}
