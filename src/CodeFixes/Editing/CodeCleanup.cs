using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Cleans up code that a fix writes with full names.</summary>
internal static class CodeCleanup
{
    /// <summary>Marks a node whose names are to be simplified, and which is to be formatted.</summary>
    public static T WithCleanup<T>(this T node, SyntaxAnnotation written)
        where T : SyntaxNode =>
        node.WithAdditionalAnnotations(written, Formatter.Annotation, Simplifier.Annotation);

    /// <summary>Imports the namespaces of the annotated nodes, simplifies their names, and formats them.</summary>
    public static async Task<Document> FinishAsync(this Document document, SyntaxAnnotation written, CancellationToken cancellationToken)
    {
        document = await Imports.AddAsync(document, written, cancellationToken).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
