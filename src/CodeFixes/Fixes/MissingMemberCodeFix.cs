using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes the members that a plugin lacks (PB0001), or the rest of a group of which it has a part (PB0006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingMemberCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.MissingMember, DiagnosticIds.HalfGroup];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => MissingMembers.RegisterAsync(context);

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
