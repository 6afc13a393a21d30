using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Analyzes the code of plugins.</summary>
internal abstract class PluginCodeAnalyzer : PluginAnalyzer
{
    private protected PluginCodeAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    public sealed override void Start(PluginAnalysis analysis) => analysis.OnPluginCode(Check);

    /// <summary>Checks the code of a class.</summary>
    private protected abstract void Check(PluginCode code, SymbolAnalysisContext context);
}
