using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers;

/// <summary>Several analyzers that the compiler knows as one, in compilations that know plugins.</summary>
public abstract class CombinedAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<PluginAnalyzer> _analyzers;

    private protected CombinedAnalyzer(IEnumerable<PluginAnalyzer> analyzers)
    {
        _analyzers = analyzers.ToImmutableArray();
        SupportedDiagnostics = _analyzers.SelectMany(static analyzer => analyzer.Descriptors).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.PluginDeclarationAttribute) is null)
            {
                return;
            }

            var analysis = new PluginAnalysis(start);
            foreach (PluginAnalyzer analyzer in _analyzers)
            {
                analyzer.Start(analysis);
            }

            analysis.Register();
        });
    }
}
