using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Fixes diagnostics of Patchbay.</summary>
public abstract class PluginCodeFix : CodeFixProvider
{
    private readonly FixAllProvider? _fixAllProvider;

    /// <summary>Initializes a fix.</summary>
    /// <param name="fixAllProvider">Fixes all diagnostics at once; null where only the author can decide, one by one.</param>
    /// <param name="diagnosticIds">The ids of the diagnostics.</param>
    private protected PluginCodeFix(FixAllProvider? fixAllProvider, params string[] diagnosticIds)
    {
        _fixAllProvider = fixAllProvider;
        FixableDiagnosticIds = [.. diagnosticIds];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => _fixAllProvider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            (Document Document, Diagnostic Diagnostic)? own = FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.Ordinal)
                ? (context.Document, diagnostic)
                : await OwnDiagnostics.FirstAsync(context.Document, FixableDiagnosticIds, context.CancellationToken).ConfigureAwait(false);
            if (own is null)
            {
                continue;
            }

            foreach (CodeAction action in await FindActionsAsync(own.Value.Document, own.Value.Diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>Finds the actions to offer for a diagnostic.</summary>
    internal abstract Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>Creates an action that changes a document.</summary>
    internal CodeAction CreateAction(string title, Func<CancellationToken, Task<Document>> change) => CodeAction.Create(title, change, KeyOf(title));

    /// <summary>Creates an action that changes a solution.</summary>
    internal CodeAction CreateAction(string title, Func<CancellationToken, Task<Solution>> change) => CodeAction.Create(title, change, KeyOf(title));

    // Actions that can be applied together have one key, whatever their titles.
    private string KeyOf(string title) => _fixAllProvider is null ? title : GetType().Name;
}
