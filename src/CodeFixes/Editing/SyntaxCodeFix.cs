using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Changes a few nodes at the location of a diagnostic, so that no fix touches another.</summary>
public abstract class SyntaxCodeFix : PluginCodeFix
{
    private protected SyntaxCodeFix(params string[] diagnosticIds)
        : base(WellKnownFixAllProviders.BatchFixer, diagnosticIds)
    {
    }

    internal sealed override async Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return Change(document, root, model, diagnostic, cancellationToken) is ({ } title, { } changed)
            ? [CreateAction(title, _ => Task.FromResult(changed))]
            : [];
    }

    /// <summary>Makes the change; null if it cannot be made.</summary>
    internal abstract (string Title, Document Changed)? Change(
        Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken);
}
