using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Code that a fix writes with full names, and what makes it look as if the author had written it.</summary>
internal static class CodeCleanup
{
    /// <summary>A node with full names, to be shortened and formatted.</summary>
    public static T WithCleanup<T>(this T node, SyntaxAnnotation written)
        where T : SyntaxNode =>
        node.WithAdditionalAnnotations(written, Formatter.Annotation, Simplifier.Annotation);

    /// <summary>Imports the namespaces of what was written, shortens its names, and formats it.</summary>
    public static async Task<Document> FinishAsync(this Document document, SyntaxAnnotation written, CancellationToken cancellationToken)
    {
        document = await Imports.AddAsync(document, written, cancellationToken).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
