using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;

namespace Patchbay.CodeFixes;

/// <summary>Writes the members that a plugin lacks (PB0001), one of the groups of which it has none (PB0005), or the rest of one (PB0006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingMemberFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingMember, RuleIds.NoGroup, RuleIds.HalfGroup];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (MissingMembers missing in await MissingMembers.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(missing.Title, cancellation => MemberStubs.AddAsync(context.Document, [missing], cancellation), missing.Key),
                    diagnostic);
            }
        }
    }

    // One pass over the document: several fixes that each add usings could not be merged.
    private sealed class FixAll : DocumentBasedFixAllProvider
    {
        public static FixAll Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var all = new List<MissingMembers>();
            foreach (Diagnostic diagnostic in diagnostics)
            {
                ImmutableArray<MissingMembers> offers = await MissingMembers.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
                all.AddRange(offers.Where(offer => offer.Key.Equals(fixAllContext.CodeActionEquivalenceKey, StringComparison.Ordinal)));
            }

            return await MemberStubs.AddAsync(document, all, fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }
}
