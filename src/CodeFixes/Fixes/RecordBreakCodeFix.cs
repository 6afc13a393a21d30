using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes into <c>PluginOptions.Unshipped.txt</c> that a shipped option is changed on purpose (PB0036).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RecordBreakCodeFix : CodeFixProvider
{
    private const string Title = "Approve this break and record it in " + BaselineFiles.Unshipped;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ShippedOption];

    /// <summary>To break the configurations of others is decided one option at a time, and never by <c>dotnet format</c>.</summary>
    /// <returns>Null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => UnshippedOptions.Lines(diagnostic).Count > 0))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => UnshippedOptions.AddAsync(context.Document.Project, UnshippedOptions.Lines(diagnostic), cancellationToken), nameof(RecordBreakCodeFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
