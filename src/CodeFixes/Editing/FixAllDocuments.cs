using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The documents in which all of a kind are to be fixed.</summary>
internal static class FixAllDocuments
{
    public static IEnumerable<Document> Of(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Solution => context.Solution.Projects.SelectMany(project => project.Documents),
        FixAllScope.Project => context.Project.Documents,
        _ => context.Document is { } document ? [document] : [],
    };
}
