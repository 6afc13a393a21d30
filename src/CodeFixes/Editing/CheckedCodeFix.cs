using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>
/// Changes that cannot always be made: each is tried, and offered only if what it affects compiles as it did before. To fix all
/// diagnostics, one change is made after the other, so that each sees the outcome of those before.
/// </summary>
public abstract class CheckedCodeFix : PluginCodeFix
{
    private protected CheckedCodeFix(params string[] diagnosticIds)
        : base(SequentialFixAllProvider.Instance, diagnosticIds)
    {
    }

    private protected CheckedCodeFix(FixAllProvider? fixAllProvider, params string[] diagnosticIds)
        : base(fixAllProvider, diagnosticIds)
    {
    }

    internal sealed override async Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Document marked = await DiagnosticMarks.AddAsync(document, [diagnostic], cancellationToken).ConfigureAwait(false);
        IReadOnlyCollection<SuggestedChange> changes = await FindCheckedAsync(marked, diagnostic, cancellationToken).ConfigureAwait(false);
        return [.. changes.Select(change => CreateAction(change.Title, _ => Task.FromResult(change.Solution)))];
    }

    /// <summary>Finds the changes that compile; of several with the same title, the first.</summary>
    /// <param name="document">The document, marked by <see cref="DiagnosticMarks"/>.</param>
    /// <param name="diagnostic">The diagnostic to fix.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    internal async Task<IReadOnlyCollection<SuggestedChange>> FindCheckedAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || DiagnosticMarks.Find(root, diagnostic).FirstOrDefault().Parent is not { } marked)
        {
            return [];
        }

        var changes = new List<SuggestedChange>();
        foreach (SuggestedChange change in await FindAsync(document, marked, diagnostic, cancellationToken).ConfigureAwait(false))
        {
            if (!changes.Exists(other => other.Title.Equals(change.Title, StringComparison.Ordinal))
                && await CompilerErrors.AreNotAddedAsync(document.Project, change.Solution, change.Name, cancellationToken).ConfigureAwait(false))
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>Finds the changes that would fix a diagnostic, whether they compile or not.</summary>
    /// <param name="document">The document, marked by <see cref="DiagnosticMarks"/>.</param>
    /// <param name="marked">The node at the location of the diagnostic.</param>
    /// <param name="diagnostic">The diagnostic; its own locations may be those of an earlier document.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    internal abstract Task<IReadOnlyCollection<SuggestedChange>> FindAsync(Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken);
}

/// <summary>A change that a fix can make.</summary>
/// <param name="Title">The title of the action.</param>
/// <param name="Solution">The changed solution.</param>
/// <param name="Name">The name of what is changed: other documents can only have new errors if they mention it; null if none can.</param>
internal sealed record SuggestedChange(string Title, Solution Solution, string? Name);
