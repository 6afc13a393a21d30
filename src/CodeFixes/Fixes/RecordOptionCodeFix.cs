using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes into <c>PluginOptions.Unshipped.txt</c> what the baseline lacks and breaks nothing (PB0037).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RecordOptionCodeFix : CodeFixProvider
{
    private const string Title = "Record in " + BaselineFiles.Unshipped;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnlistedOption];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => UnshippedOptions.Lines(diagnostic).Count > 0))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => UnshippedOptions.AddAsync(context.Document.Project, UnshippedOptions.Lines(diagnostic), cancellationToken), nameof(RecordOptionCodeFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    // A file is written once with the lines of all documents.
    private sealed class FixAll : FixAllProvider
    {
        public static FixAll Instance { get; } = new();

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
            Task.FromResult<CodeAction?>(CodeAction.Create(Title, _ => ApplyAsync(fixAllContext), nameof(RecordOptionCodeFix)));

        private static async Task<Solution> ApplyAsync(FixAllContext context)
        {
            Solution solution = context.Solution;
            foreach (IGrouping<ProjectId, Document> project in FixAllDocuments.Of(context).GroupBy(document => document.Project.Id))
            {
                var lines = new List<string>();
                foreach (Document document in project)
                {
                    lines.AddRange((await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).SelectMany(UnshippedOptions.Lines));
                }

                solution = await UnshippedOptions.AddAsync(solution.GetProject(project.Key)!, lines, context.CancellationToken).ConfigureAwait(false);
            }

            return solution;
        }
    }
}
