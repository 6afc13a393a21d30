using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>
/// A fix that is only offered where its outcome is known to compile. Several are applied one after the other, so that each
/// sees the outcome of those before.
/// </summary>
public abstract class CheckedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SequentialFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Marked(root, diagnostic) is { } node && await FindAsync(context.Document, node, context.CancellationToken).ConfigureAwait(false) is { } change)
            {
                context.RegisterCodeFix(CodeAction.Create(change.Title, _ => Task.FromResult(change.Outcome), Key), diagnostic);
            }
        }
    }

    internal string Key => GetType().Name;

    /// <summary>What a diagnostic marks.</summary>
    internal static SyntaxNode? Marked(SyntaxNode? root, Diagnostic diagnostic) => root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent;

    /// <summary>The one obvious mend of what is marked; null if there is none that compiles.</summary>
    internal abstract Task<CheckedChange?> FindAsync(Document document, SyntaxNode marked, CancellationToken cancellationToken);
}

/// <summary>What a fix makes of the sources.</summary>
internal sealed record CheckedChange(string Title, Solution Outcome);
