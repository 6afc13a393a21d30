using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0041: two classes of the assembly are the same backend.</summary>
internal sealed class DuplicateVersionAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DuplicateVersion, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "Two classes are the same backend",
        "'{0}' is the backend {1}, and so is '{2}'. Keep one, or give this one another {3}.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override void Start(PluginAnalysis analysis) =>
        analysis.Collect<BackendDeclaration>(
            static (type, _) => BackendDeclaration.Read(type) is { Service: not null } backend && PluginNames.Of(backend.Attribute, backend.Class) is not null ? [backend] : [],
            ReportAll);

    private void ReportAll(IReadOnlyCollection<BackendDeclaration> backends, CompilationAnalysisContext context)
    {
        foreach (IGrouping<(string?, string?), BackendDeclaration> same in backends.GroupBy(static backend => (backend.Service, backend.Version)))
        {
            Report([.. same.InSourceOrder(static backend => backend.Attribute)], context);
        }
    }

    private void Report(BackendDeclaration[] same, CompilationAnalysisContext context)
    {
        foreach (BackendDeclaration backend in same.Skip(1))
        {
            string parameter = backend.Version is null ? "service" : "version";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                backend.Attribute.ConstructorArgumentSyntax(parameter, context.CancellationToken)?.GetLocation() ?? backend.Attribute.Locate(context.CancellationToken),
                [same[0].Attribute.Locate(context.CancellationToken)],
                backend.Class.Name,
                backend.Title,
                same[0].Class.ToDisplayString(),
                parameter));
        }
    }
}
