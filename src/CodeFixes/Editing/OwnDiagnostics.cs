using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.CodeFixes.Editing;

/// <summary>
/// Finds a diagnostic that a fix is for. <c>dotnet format</c> asks a fix about the first diagnostic of its analyzer, whichever that is, and
/// then fixes all that the answer fits; ours is one analyzer for many diagnostics.
/// </summary>
internal static class OwnDiagnostics
{
    /// <summary>Gets the first diagnostic with one of the ids, in the project of a document before others; null if there is none.</summary>
    public static async Task<(Document Document, Diagnostic Diagnostic)?> FirstAsync(Document document, ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        foreach (Project project in document.Project.Solution.Projects.OrderBy(project => project.Id != document.Project.Id))
        {
            ImmutableArray<DiagnosticAnalyzer> analyzers =
            [
                .. project.AnalyzerReferences
                    .SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))
                    .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => ids.Contains(descriptor.Id, StringComparer.Ordinal))),
            ];
            if (analyzers.IsEmpty || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            {
                continue;
            }

            ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in found.Where(diagnostic => ids.Contains(diagnostic.Id, StringComparer.Ordinal)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                if (project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } own)
                {
                    return (own, diagnostic);
                }
            }
        }

        return null;
    }
}
