using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Suppressors;

/// <summary>Suppresses diagnostics of other analyzers that do not know what generated code does with plugins.</summary>
public abstract class PluginSuppressor : DiagnosticSuppressor
{
    private protected PluginSuppressor(params SuppressionDescriptor[] suppressions) => SupportedSuppressions = ImmutableArray.Create(suppressions);

    /// <inheritdoc/>
    public sealed override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; }

    /// <inheritdoc/>
    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (Marked(diagnostic, context) is { } symbol && IsWrong(symbol, context.Compilation))
            {
                SuppressionDescriptor suppression = SupportedSuppressions.First(
                    candidate => candidate.SuppressedDiagnosticId.Equals(diagnostic.Id, StringComparison.Ordinal));
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    /// <summary>Whether the diagnostic is wrong for the declaration.</summary>
    private protected abstract bool IsWrong(ISymbol symbol, Compilation compilation);

    // The declaration at the location of the diagnostic.
    private static ISymbol? Marked(Diagnostic diagnostic, SuppressionAnalysisContext context) =>
        diagnostic.Location.SourceTree is { } tree
        && tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start).Parent is { } node
            ? context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken)
            : null;
}
