using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes into <c>PluginOptions.Unshipped.txt</c> what the baseline lacks and breaks nothing (PB0037).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RecordOptionCodeFix() : RecordCodeFix(Title, new SolutionFixAllProvider(Title, FixAllAsync), DiagnosticIds.UnlistedOption)
{
    private const string Title = "Record in " + BaselineFiles.Unshipped;

    // A file is written once with the lines of all documents.
    private static async Task<Solution> FixAllAsync(
        Solution solution, IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)> all, CancellationToken cancellationToken)
    {
        foreach (IGrouping<ProjectId, Diagnostic> project in all
            .SelectMany(same => same.Diagnostics, (same, diagnostic) => (same.Document.Project.Id, Diagnostic: diagnostic))
            .GroupBy(pair => pair.Id, pair => pair.Diagnostic))
        {
            string[] lines = [.. project.SelectMany(UnshippedOptions.Lines)];
            solution = await UnshippedOptions.AddAsync(solution.GetProject(project.Key)!, lines, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
