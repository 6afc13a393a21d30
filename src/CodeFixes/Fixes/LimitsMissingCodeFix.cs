using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes the limits of numeric rules (PB0020): percent, until the author knows better.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LimitsMissingCodeFix : CodeFixProvider
{
    private const string DefaultMin = "Min = 0";
    private const string DefaultMax = "Max = 100";
    private const double Lowest = 0;
    private const double Highest = 100;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LimitsMissing];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent: AttributeArgumentListSyntax list } rule
                && Changes(rule, list, model!, context.CancellationToken) is { } changes)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Add limits", _ => Task.FromResult(context.Document.WithText(text.WithChanges(changes))), nameof(LimitsMissingCodeFix)),
                    diagnostic);
            }
        }
    }

    // Null where the limit that is there is beyond the one to be added: then there is no obvious change.
    private static List<TextChange>? Changes(AttributeArgumentSyntax rule, AttributeArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken)
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
                (null, null) => Insert(rule.Span.End, $", {DefaultMin}, {DefaultMax}"),
                (null, _) => Insert(max.SpanStart, DefaultMin + ", "),
                (_, null) => Insert(min.Span.End, ", " + DefaultMax),
                _ => Insert(rule.Span.End, ""),
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
