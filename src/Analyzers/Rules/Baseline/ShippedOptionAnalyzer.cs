using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>PB0036: configurations that were right for the settings that were shipped are right no longer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShippedOptionAnalyzer() : BaselineAnalyzer(Descriptor, BaselineProblem.Break, BaselineProblem.PluginGone, BaselineProblem.Unreadable)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.ShippedOption,
        "A shipped setting has changed",
        Message,
        DiagnosticCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticIds.Help + DiagnosticIds.ShippedOption);
}
