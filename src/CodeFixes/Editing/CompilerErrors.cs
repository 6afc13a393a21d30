using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>What the compiler would say of a change that is not made yet.</summary>
internal static class CompilerErrors
{
    /// <summary>
    /// Whether the change makes no errors, also not in the documents and projects that use what is changed: only there can be
    /// new ones, so only those that mention its name are compiled.
    /// </summary>
    public static async Task<bool> AreNotAddedAsync(Project project, Solution changed, string name, CancellationToken cancellationToken)
    {
        IEnumerable<ProjectId> dependents = changed.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id);
        foreach (Document after in dependents.Prepend(project.Id).SelectMany(id => changed.GetProject(id)!.Documents))
        {
            SourceText text = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.ToString().Contains(name)
                && !(await FindAsync(project.Solution.GetDocument(after.Id), cancellationToken).ConfigureAwait(false)).IsSupersetOf(await FindAsync(after, cancellationToken).ConfigureAwait(false)))
            {
                return false;
            }
        }

        return true;
    }

    // By number, not by place, which the change moves: the first, second … error of an id.
    private static async Task<HashSet<(string Id, int Number)>> FindAsync(Document? document, CancellationToken cancellationToken)
    {
        SemanticModel? model = document is null ? null : await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null ? []
            : [.. model.GetDiagnostics(cancellationToken: cancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .SelectMany(same => same.Select((_, number) => (same.Key, number)))];
    }
}
