using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Analyzers.Rules.Contracts;
using Patchbay.Analyzers.Rules.Devices;
using Patchbay.Analyzers.Rules.Names;

namespace Patchbay.Analyzers.Rules;

/// <summary>Compares the plugins of a compilation with one another, at its end: editors do so when they build, or analyze a whole solution.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginComparisonAnalyzer() : CombinedAnalyzer(
[
    new DuplicateNameAnalyzer(),
    new DuplicateKindAnalyzer(),
    new DuplicateDisplayNameAnalyzer(),
    new DuplicateVersionAnalyzer(),
    new AmbiguousUnitsAnalyzer(),
]);
