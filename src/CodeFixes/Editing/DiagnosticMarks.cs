using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Marks the tokens of diagnostics, so that they are found again after other changes.</summary>
internal static class DiagnosticMarks
{
    private const string Prefix = "Patchbay.Diagnostic";

    /// <summary>Marks the tokens at the locations of the diagnostics, and at their additional ones in the same document.</summary>
    public static async Task<Document> AddAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        IEnumerable<SyntaxToken> tokens = diagnostics.SelectMany(Locations)
            .Where(location => location.SourceTree == root.SyntaxTree)
            .Select(location => root.FindToken(location.SourceSpan.Start));
        return document.WithSyntaxRoot(root.ReplaceTokens(
            tokens.Distinct(), (token, _) => token.WithAdditionalAnnotations(new SyntaxAnnotation(KindOf(token.SpanStart)))));
    }

    /// <summary>Finds the token at the location of a diagnostic, then those at its additional locations.</summary>
    public static ImmutableArray<SyntaxToken> Find(SyntaxNode root, Diagnostic diagnostic) =>
        [.. Locations(diagnostic).SelectMany(location => root.GetAnnotatedTokens(KindOf(location.SourceSpan.Start)))];

    private static IEnumerable<Location> Locations(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Prepend(diagnostic.Location);

    // By the position in the document that was analyzed: in the changed one it is another.
    private static string KindOf(int position) => Prefix + position.ToString(CultureInfo.InvariantCulture);
}
