using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Removes limits that have no effect (PB0022).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LimitsSuperfluousCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LimitsSuperfluous];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            AttributeArgumentSyntax[] limits = [.. diagnostic.AdditionalLocations.Prepend(diagnostic.Location)
                .Select(location => root?.FindNode(location.SourceSpan) as AttributeArgumentSyntax).OfType<AttributeArgumentSyntax>()];
            if (limits.Length > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Remove the limits",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.RemoveNodes(limits, SyntaxRemoveOptions.KeepUnbalancedDirectives)!)),
                        nameof(LimitsSuperfluousCodeFix)),
                    diagnostic);
            }
        }
    }
}
