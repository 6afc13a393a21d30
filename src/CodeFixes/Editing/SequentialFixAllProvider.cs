using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Applies a <see cref="CheckedCodeFix"/> to all diagnostics, one after the other.</summary>
internal sealed class SequentialFixAllProvider : FixAllProvider
{
    public static SequentialFixAllProvider Instance { get; } = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create("Fix all", _ => ApplyAsync(fixAllContext), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> ApplyAsync(FixAllContext context)
    {
        var fix = (CheckedCodeFix)context.CodeFixProvider;
        Solution solution = context.Solution;
        IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)> all = await FixAllDiagnostics.GetAsync(context).ConfigureAwait(false);
        foreach ((Document document, IReadOnlyList<Diagnostic> diagnostics) in all)
        {
            Document marked = await DiagnosticMarks.AddAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(document.Id, (await marked.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!);
        }

        foreach ((Document document, Diagnostic diagnostic) in all.SelectMany(same => same.Diagnostics, (same, diagnostic) => (same.Document, diagnostic)))
        {
            IReadOnlyCollection<SuggestedChange> changes = await fix.FindCheckedAsync(solution.GetDocument(document.Id)!, diagnostic, context.CancellationToken).ConfigureAwait(false);
            solution = changes.FirstOrDefault()?.Solution ?? solution;
        }

        return solution;
    }
}
