using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>PB0036: configurations that were right for the options that were shipped are right no longer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShippedOptionAnalyzer() : BaselineAnalyzer(Descriptor, BaselineProblem.Break, BaselineProblem.PluginGone, BaselineProblem.Unreadable)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.ShippedOption, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "A shipped option has changed",
        Message);
}
