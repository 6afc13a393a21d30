using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Removes limits that have no effect (PB0022).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LimitsSuperfluousCodeFix() : SyntaxCodeFix(DiagnosticIds.LimitsSuperfluous)
{
    internal override (string Title, Document Changed)? Change(
        Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        AttributeArgumentSyntax[] limits = [.. diagnostic.AdditionalLocations.Prepend(diagnostic.Location)
            .Select(location => root.FindNode(location.SourceSpan)).OfType<AttributeArgumentSyntax>()];
        return limits.Length > 0
            ? ("Remove the limits", document.WithSyntaxRoot(root.RemoveNodes(limits, SyntaxRemoveOptions.KeepUnbalancedDirectives)!))
            : null;
    }
}
