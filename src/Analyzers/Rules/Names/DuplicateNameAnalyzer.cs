using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Names;

/// <summary>PB0012: two plugins of one kind have one name.</summary>
internal sealed class DuplicateNameAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DuplicateName, DiagnosticCategories.Naming, DiagnosticSeverity.Error,
        "Two plugins have one name",
        "There is already a {0} '{1}': '{2}'. Give one of them another name.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private const string ConnectorBackend = "connector-backend"; // DuplicateVersionAnalyzer reports these, as it knows of versions.

    public override void Start(PluginAnalysis analysis) =>
        analysis.Collect(static (type, symbol) => DeclaredName.Read(type, symbol.Compilation, symbol.CancellationToken), Report);

    private void Report(IEnumerable<DeclaredName> names, CompilationAnalysisContext context)
    {
        foreach (IGrouping<(string Kind, string Name), DeclaredName> same in names.Where(name => name.Kind is not ConnectorBackend).GroupBy(name => (name.Kind, name.Name)))
        {
            DeclaredName[] inOrder = [.. same.OrderBy(name => name.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(name => name.Location.SourceSpan.Start)];
            foreach (DeclaredName later in inOrder.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, later.Location, [inOrder[0].Location], same.Key.Kind, same.Key.Name, inOrder[0].Class));
            }
        }
    }
}
