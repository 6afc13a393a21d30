using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Rounds a limit of whole numbers inwards (PB0028): the same whole numbers are within it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FractionalLimitCodeFix() : SyntaxCodeFix(DiagnosticIds.FractionalLimit)
{
    internal override (string Title, Document Changed)? Change(
        Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent: AttributeArgumentListSyntax list } limit
        && Rounded(limit, list, model, cancellationToken) is { } rounded
            ? ($"Write {rounded}", document.WithSyntaxRoot(root.ReplaceNode(limit.Expression, SyntaxFactory.ParseExpression(rounded).WithTriviaFrom(limit.Expression))))
            : null;

    // Null where no whole number is within the limits, or the number is too large: then the intention is unknown.
    private static string? Rounded(AttributeArgumentSyntax limit, AttributeArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken)
    {
        double? min = Value(LimitArguments.Find(list, LimitArguments.Min)) is { } lowest ? Math.Ceiling(lowest) : null;
        double? max = Value(LimitArguments.Find(list, LimitArguments.Max)) is { } highest ? Math.Floor(highest) : null;
        double? rounded = limit.NameEquals!.Name.Identifier.ValueText.Equals(LimitArguments.Min, StringComparison.Ordinal) ? min : max;
        return min > max || rounded is not (>= int.MinValue and <= int.MaxValue) ? null : ((int)rounded).ToString(CultureInfo.InvariantCulture);

        double? Value(AttributeArgumentSyntax? argument) =>
            argument is not null && model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: IConvertible number }
                ? number.ToDouble(CultureInfo.InvariantCulture)
                : null;
    }
}
