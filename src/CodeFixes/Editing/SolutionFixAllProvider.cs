using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Fixes all diagnostics in one change of the solution.</summary>
/// <param name="title">The title of the action.</param>
/// <param name="fix">Makes the change for the diagnostics of some documents.</param>
internal sealed class SolutionFixAllProvider(
    string title, Func<Solution, IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)>, CancellationToken, Task<Solution>> fix) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(
            title,
            async cancellationToken => await fix(fixAllContext.Solution, await FixAllDiagnostics.GetAsync(fixAllContext).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            fixAllContext.CodeActionEquivalenceKey));
}
