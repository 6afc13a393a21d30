using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Quality;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0042: a backend is its own ancestor.</summary>
internal sealed class ParentCycleAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.ParentCycle, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "A backend is its own ancestor",
        "'{0}' is its own ancestor: {1}. Break the cycle of parents: name another one here, or none.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        // A cycle is reported at the first backend that names its parent: the base class of another is rarely the mistake.
        if (BackendDeclaration.Of(declaration) is { NamesParent: true } backend
            && Cycle(backend) is { Length: > 0 } cycle
            && cycle.Where(static member => member.NamesParent).InSourceOrder(static member => member.Attribute).First().Is(backend))
        {
            ExpressionSyntax? parent = backend.Attribute.NamedArgumentSyntax(BackendDeclaration.ParentProperty, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                parent?.GetLocation() ?? backend.Attribute.Locate(context.CancellationToken),
                backend.Class.Name,
                string.Join(" → ", cycle.Prepend(backend).Select(static member => $"'{member.Class.Name}'"))));
        }
    }

    // From the parent up to the backend itself; empty if the way ends, or goes round elsewhere.
    private static BackendDeclaration[] Cycle(BackendDeclaration backend)
    {
        BackendDeclaration[] ancestors = [.. backend.Ancestors()];
        int end = Array.FindIndex(ancestors, ancestor => ancestor.Is(backend));
        return [.. ancestors.Take(end + 1)];
    }
}
