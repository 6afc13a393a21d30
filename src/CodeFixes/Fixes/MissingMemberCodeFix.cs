using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Adds the required members that a plugin lacks (PB0001), or the rest of a group (PB0006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingMemberCodeFix() : MissingMembersCodeFix(FixAllProvider.Create(FixAllAsync), DiagnosticIds.MissingMember, DiagnosticIds.HalfGroup)
{
    // One pass over the document: several fixes that each add usings could not be merged.
    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var all = new List<MissingMembers>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ImmutableArray<MissingMembers> offers = await MissingMembers.FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            all.AddRange(offers.Where(offer => offer.Key.Equals(context.CodeActionEquivalenceKey, StringComparison.Ordinal)));
        }

        return await MemberStubs.AddAsync(document, all, context.CancellationToken).ConfigureAwait(false);
    }
}
