using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>PB0036: a change to shipped options makes configurations fail that were valid.</summary>
internal sealed class ShippedOptionAnalyzer() : BaselineAnalyzer(Descriptor, BaselineProblem.Break, BaselineProblem.PluginGone, BaselineProblem.Unreadable)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.ShippedOption, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "A shipped option has changed",
        Message);
}
