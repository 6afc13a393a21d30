using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Baseline;

namespace Patchbay.CodeFixes;

/// <summary>Writes into <c>PluginSettings.Unshipped.txt</c> that a shipped setting breaks on purpose (PB0036).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RecordBreakFix : CodeFixProvider
{
    private const string Title = "Approve this break and record it in " + BaselineFiles.Unshipped;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ShippedSetting];

    /// <summary>To break the configurations of others is decided one setting at a time, and never by <c>dotnet format</c>.</summary>
    /// <returns>Null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => UnshippedSettings.Lines(diagnostic).Count > 0))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => UnshippedSettings.AddAsync(context.Document.Project, UnshippedSettings.Lines(diagnostic), cancellation), nameof(RecordBreakFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
