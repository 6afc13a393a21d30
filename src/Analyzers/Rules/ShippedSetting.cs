using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Baseline;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0036: configurations that were right for the settings that were shipped are right no longer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShippedSetting() : BaselineAnalyzer(Descriptor, BaselineProblem.Break, BaselineProblem.PluginGone, BaselineProblem.Unreadable)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ShippedSetting,
        "A shipped setting has changed",
        Message,
        RuleCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.ShippedSetting);
}
