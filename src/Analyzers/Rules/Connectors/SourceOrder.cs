using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>Sorts declarations in the order of the sources, so that the same one is always reported as the second.</summary>
internal static class SourceOrder
{
    public static IOrderedEnumerable<T> InSourceOrder<T>(this IEnumerable<T> declarations, Func<T, AttributeData> attribute) =>
        declarations
            .OrderBy(declaration => attribute(declaration).ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(declaration => attribute(declaration).ApplicationSyntaxReference?.Span.Start);
}
