using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;

namespace Patchbay.CodeFixes.Editing;

/// <summary>
/// A change of code that cannot always be made. It is tried, and offered only if the document compiles as it did before;
/// to fix all, one change is made after the other.
/// </summary>
/// <param name="title">What the fix is called.</param>
/// <param name="change">Makes the change for a diagnostic, whose tokens are to be found by <see cref="Tokens"/>; null if it cannot be made.</param>
internal sealed class CheckedChanges(string title, Func<Document, Diagnostic, CancellationToken, Task<Document?>> change) : DocumentBasedFixAllProvider
{
    private const string Mark = "Patchbay.Found";

    public async Task RegisterAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Document changed = await ChangeAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (changed != context.Document)
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), title), diagnostic);
            }
        }
    }

    /// <summary>The token at which the diagnostic is, and those at its additional locations.</summary>
    public static ImmutableArray<SyntaxToken> Tokens(SyntaxNode root, Diagnostic diagnostic) =>
        [.. Locations(diagnostic).SelectMany(location => root.GetAnnotatedTokens(MarkOf(location)))];

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await ChangeAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);

    private static IEnumerable<Location> Locations(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Prepend(diagnostic.Location);

    // By what it was: later its place is another one.
    private static string MarkOf(Location location) => Mark + location.SourceSpan.Start.ToString(CultureInfo.InvariantCulture);

    private async Task<Document> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Document current = document.WithSyntaxRoot(root.ReplaceTokens(
            diagnostics.SelectMany(Locations).Select(location => root.FindToken(location.SourceSpan.Start)).Distinct(),
            (token, _) => token.WithAdditionalAnnotations(new SyntaxAnnotation(MarkOf(token.GetLocation())))));
        bool isChanged = false;
        int errors = await ErrorsAsync(current, cancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await change(current, diagnostic, cancellationToken).ConfigureAwait(false) is { } changed
                && await changed.FinishAsync(Simplifier.Annotation, cancellationToken).ConfigureAwait(false) is { } clean
                && await ErrorsAsync(clean, cancellationToken).ConfigureAwait(false) <= errors)
            {
                current = clean;
                isChanged = true;
            }
        }

        return isChanged ? current : document;
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken) =>
        (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!
            .GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
