using Microsoft.CodeAnalysis;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Compares the compiler's errors before and after a change.</summary>
internal static class CompilerErrors
{
    /// <summary>
    /// Whether a change adds no errors, in the changed project and those that depend on it. Of the documents that do not change,
    /// only those that mention the name of what is changed can have new errors; none if it is null.
    /// </summary>
    public static async Task<bool> AreNotAddedAsync(Project project, Solution changed, string? name, CancellationToken cancellationToken)
    {
        IEnumerable<ProjectId> dependents = changed.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id);
        var changedDocuments = new HashSet<DocumentId>(changed.GetChanges(project.Solution).GetProjectChanges().SelectMany(changes => changes.GetChangedDocuments()));
        foreach (Document after in dependents.Prepend(project.Id).SelectMany(id => changed.GetProject(id)!.Documents))
        {
            bool isAffected = changedDocuments.Contains(after.Id)
                || (name is not null && (await after.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(name));
            if (isAffected
                && !(await FindAsync(project.Solution.GetDocument(after.Id), cancellationToken).ConfigureAwait(false)).IsSupersetOf(await FindAsync(after, cancellationToken).ConfigureAwait(false)))
            {
                return false;
            }
        }

        return true;
    }

    // By number, as locations move: the first, second … error with an id.
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
