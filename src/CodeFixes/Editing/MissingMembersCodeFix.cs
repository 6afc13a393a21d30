using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Writes members of its contract into a class.</summary>
public abstract class MissingMembersCodeFix : PluginCodeFix
{
    private protected MissingMembersCodeFix(FixAllProvider? fixAllProvider, params string[] diagnosticIds)
        : base(fixAllProvider, diagnosticIds)
    {
    }

    internal sealed override async Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        [.. (await MissingMembers.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
            .Select(missing => CodeAction.Create(missing.Title, cancellation => MemberStubs.AddAsync(document, [missing], cancellation), missing.Key))];
}
