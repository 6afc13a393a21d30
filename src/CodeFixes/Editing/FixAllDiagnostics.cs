using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The diagnostics that are to be fixed together.</summary>
internal static class FixAllDiagnostics
{
    /// <summary>Gets the diagnostics of each document in the scope, in the order of the source.</summary>
    public static async Task<IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)>> GetAsync(FixAllContext context)
    {
        IEnumerable<Document> documents = context.Scope switch
        {
            FixAllScope.Solution => context.Solution.Projects.SelectMany(project => project.Documents),
            FixAllScope.Project => context.Project.Documents,
            _ => context.Document is { } document ? [document] : [],
        };
        var all = new List<(Document, IReadOnlyList<Diagnostic>)>();
        foreach (Document document in documents)
        {
            Diagnostic[] diagnostics = [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)];
            if (diagnostics.Length > 0)
            {
                all.Add((document, [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]));
            }
        }

        return all;
    }
}
