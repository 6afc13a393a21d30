using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>The order in which declarations stand in the sources, so that it is always the same one that is called the second.</summary>
internal static class SourceOrder
{
    public static IOrderedEnumerable<T> InSourceOrder<T>(this IEnumerable<T> declarations, Func<T, AttributeData> attribute) =>
        declarations
            .OrderBy(declaration => attribute(declaration).ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(declaration => attribute(declaration).ApplicationSyntaxReference?.Span.Start);
}
