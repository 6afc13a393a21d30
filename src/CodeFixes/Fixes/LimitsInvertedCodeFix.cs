using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Exchanges the limits of rules where the lowest is above the highest (PB0021).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LimitsInvertedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LimitsInverted];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentListSyntax>() is { } list
                && LimitArguments.Find(list, LimitArguments.Min)?.Expression is { } min
                && LimitArguments.Find(list, LimitArguments.Max)?.Expression is { } max)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Exchange the limits",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNodes(
                            [min, max], (original, _) => original == min ? max.WithTriviaFrom(min) : min.WithTriviaFrom(max)))),
                        nameof(LimitsInvertedCodeFix)),
                    diagnostic);
            }
        }
    }
}
