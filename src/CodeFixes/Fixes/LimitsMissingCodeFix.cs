using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Adds limits to numeric rules (PB0020): 0 to 100, until the author changes them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LimitsMissingCodeFix() : SyntaxCodeFix(DiagnosticIds.LimitsMissing)
{
    private const string DefaultMin = "Min = 0";
    private const string DefaultMax = "Max = 100";
    private const double Lowest = 0;
    private const double Highest = 100;

    internal override (string Title, Document Changed)? Change(
        Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent: AttributeArgumentListSyntax list } prompt
        && Changes(prompt, list, model, cancellationToken) is { } changes
            ? ("Add limits", document.WithText(root.SyntaxTree.GetText(cancellationToken).WithChanges(changes)))
            : null;

    // Null where the existing limit is beyond the one to add: then there is no obvious change.
    private static List<TextChange>? Changes(AttributeArgumentSyntax prompt, AttributeArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken)
    {
        AttributeArgumentSyntax? min = LimitArguments.Find(list, LimitArguments.Min);
        AttributeArgumentSyntax? max = LimitArguments.Find(list, LimitArguments.Max);
        double? lowest = Limit(min, model, cancellationToken);
        double? highest = Limit(max, model, cancellationToken);
        if (lowest > Highest || highest < Lowest)
        {
            return null;
        }

        var changes = new List<TextChange>
        {
            (min, max) switch
            {
                (null, null) => Insert(prompt.Span.End, $", {DefaultMin}, {DefaultMax}"),
                (null, _) => Insert(max.SpanStart, DefaultMin + ", "),
                (_, null) => Insert(min.Span.End, ", " + DefaultMax),
                _ => Insert(prompt.Span.End, ""),
            },
        };
        if (min is not null && lowest is null)
        {
            changes.Add(new TextChange(min.Span, DefaultMin));
        }

        if (max is not null && highest is null)
        {
            changes.Add(new TextChange(max.Span, DefaultMax));
        }

        return [.. changes.Where(change => change.NewText!.Length > 0).OrderBy(change => change.Span)];
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static double? Limit(AttributeArgumentSyntax? argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument is not null && model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: IConvertible number }
        && number.ToDouble(System.Globalization.CultureInfo.InvariantCulture) is var limit && !double.IsNaN(limit) && !double.IsInfinity(limit)
            ? limit
            : null;
}
