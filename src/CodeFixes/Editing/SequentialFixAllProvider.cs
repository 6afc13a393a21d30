using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Applies a fix to all places, one after the other.</summary>
internal sealed class SequentialFixAllProvider(CheckedFix fix) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create("Fix all", _ => ApplyAsync(fixAllContext), fix.Key));

    private async Task<Solution> ApplyAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        var places = new List<(DocumentId Document, SyntaxAnnotation Mark)>();
        foreach (Document document in FixAllDocuments.Of(context))
        {
            SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            Diagnostic[] diagnostics = [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)];
            Dictionary<SyntaxNode, SyntaxAnnotation> marks = diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => CheckedFix.Marked(root, diagnostic)).OfType<SyntaxNode>().Distinct().ToDictionary(node => node, _ => new SyntaxAnnotation());
            if (marks.Count > 0)
            {
                solution = solution.WithDocumentSyntaxRoot(
                    document.Id, root!.ReplaceNodes(marks.Keys, (original, node) => node.WithAdditionalAnnotations(marks[original])));
                places.AddRange(marks.Values.Select(mark => (document.Id, mark)));
            }
        }

        foreach ((DocumentId id, SyntaxAnnotation mark) in places)
        {
            solution = await ApplyAsync(solution.GetDocument(id)!, mark, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private async Task<Solution> ApplyAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.GetAnnotatedNodes(mark).FirstOrDefault() is { } node && await fix.FindAsync(document, node, cancellationToken).ConfigureAwait(false) is { } change
            ? change.Outcome
            : document.Project.Solution;
    }
}
