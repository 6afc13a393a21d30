using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Exchanges the limits of rules where the lowest is above the highest (PB0021).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LimitsInvertedCodeFix() : SyntaxCodeFix(DiagnosticIds.LimitsInverted)
{
    internal override (string Title, Document Changed)? Change(
        Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentListSyntax>() is { } list
        && LimitArguments.Find(list, LimitArguments.Min)?.Expression is { } min
        && LimitArguments.Find(list, LimitArguments.Max)?.Expression is { } max
            ? ("Exchange the limits", document.WithSyntaxRoot(root.ReplaceNodes(
                [min, max], (original, _) => original == min ? max.WithTriviaFrom(min) : min.WithTriviaFrom(max))))
            : null;
}
