using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Baseline;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0037: the baseline of shipped settings does not have a setting as it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnlistedSetting() : BaselineAnalyzer(Descriptor, BaselineProblem.Unlisted, BaselineProblem.Superfluous)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnlistedSetting,
        "A setting is not in the baseline as it is",
        Message,
        RuleCategories.Options,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnlistedSetting);
}
