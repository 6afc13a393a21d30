using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Changes the uses of a property whose type becomes <c>Secret</c>.</summary>
internal static class SecretUses
{
    private const string Reveal = ".Reveal()";
    private const string RevealNullable = "?" + Reveal;

    public static async Task<Solution> ChangeAsync(Solution solution, IReadOnlyCollection<SecretOption> options, CancellationToken cancellationToken)
    {
        var changes = new List<(DocumentId Document, TextChange Change)>();
        foreach (SecretOption option in options)
        {
            changes.AddRange((await option.ChangesAsync(cancellationToken).ConfigureAwait(false)).Select(change => (option.Document.Id, change)));
            changes.AddRange(await ChangesAsync(option.Symbol, solution, cancellationToken).ConfigureAwait(false));
        }

        foreach (IGrouping<DocumentId, (DocumentId Document, TextChange Change)> inDocument in changes.GroupBy(change => change.Document).ToArray())
        {
            SourceText text = await solution.GetDocument(inDocument.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(inDocument.Key, text.WithChanges(InOrder(inDocument.Select(change => change.Change))));
        }

        return solution;
    }

    // '.Reveal()' comes before the parenthesis of the secret that it is assigned to.
    private static IEnumerable<TextChange> InOrder(IEnumerable<TextChange> changes) =>
        changes.GroupBy(change => change.Span).OrderBy(same => same.Key).Select(same => new TextChange(
            same.Key, string.Concat(same.Select(change => change.NewText).OrderByDescending(text => text is Reveal or RevealNullable))));

    private static async Task<IReadOnlyList<(DocumentId Document, TextChange Change)>> ChangesAsync(
        IPropertySymbol property, Solution solution, CancellationToken cancellationToken)
    {
        bool mayBeNull = property.NullableAnnotation == NullableAnnotation.Annotated;
        var changes = new List<(DocumentId, TextChange)>();
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(property, solution, cancellationToken).ConfigureAwait(false))
        {
            // Generated code is generated again.
            foreach (ReferenceLocation use in referenced.Locations.Where(use => !use.IsImplicit && use.Document is not SourceGeneratedDocument))
            {
                SyntaxNode? root = await use.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (root?.FindToken(use.Location.SourceSpan.Start).Parent is IdentifierNameSyntax name)
                {
                    changes.AddRange(Changes(name, mayBeNull).Select(change => (use.Document.Id, change)));
                }
            }
        }

        return changes;
    }

    /// <summary>Wraps a text in a secret.</summary>
    public static IEnumerable<TextChange> Wrap(ExpressionSyntax value, bool mayBeNull)
    {
        ExpressionSyntax plain = value is PostfixUnaryExpressionSyntax suppressed && suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? suppressed.Operand : value;
        if (plain.IsKind(SyntaxKind.NullLiteralExpression) || plain.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return [];
        }

        bool isText = plain.IsKind(SyntaxKind.StringLiteralExpression) || plain is InterpolatedStringExpressionSyntax;
        return mayBeNull && !isText
            ? [Insert(value.SpanStart, "("), Insert(value.Span.End, ") is { } secret ? new(secret) : null")]
            : [Insert(value.SpanStart, "new("), Insert(value.Span.End, ")")];
    }

    private static IEnumerable<TextChange> Changes(IdentifierNameSyntax name, bool mayBeNull)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
        {
            return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? Wrap(assignment.Right, mayBeNull) : [];
        }

        return IsNameOnly(use) ? [] : [Insert(name.Span.End, mayBeNull ? RevealNullable : Reveal)];
    }

    // nameof and patterns use the name, not the value.
    private static bool IsNameOnly(ExpressionSyntax use) =>
        use.Parent is NameColonSyntax or ExpressionColonSyntax
        || use.FirstAncestorOrSelf<InvocationExpressionSyntax>() is
            { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0].Expression == use;

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
