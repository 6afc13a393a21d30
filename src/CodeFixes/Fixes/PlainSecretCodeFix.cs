using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Makes a plain text option a <c>Secret</c> (PB0032), and reveals it where it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PlainSecretCodeFix() : PluginCodeFix(new SolutionFixAllProvider(Title, FixAllAsync), DiagnosticIds.PlainSecret)
{
    private const string Title = "Use 'Secret'";

    internal override async Task<IReadOnlyCollection<CodeAction>> FindActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await SecretOption.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } option
            ? [CreateAction(Title, cancellation => SecretUses.ChangeAsync(document.Project.Solution, [option], cancellation))]
            : [];

    // All in one pass: where one secret is assigned to another, the changes for both touch each other.
    private static async Task<Solution> FixAllAsync(
        Solution solution, IReadOnlyList<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)> all, CancellationToken cancellationToken)
    {
        var options = new List<SecretOption>();
        foreach ((Document document, Diagnostic diagnostic) in all.SelectMany(same => same.Diagnostics, (same, diagnostic) => (same.Document, diagnostic)))
        {
            if (await SecretOption.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } option)
            {
                options.Add(option);
            }
        }

        return await SecretUses.ChangeAsync(solution, options, cancellationToken).ConfigureAwait(false);
    }
}
