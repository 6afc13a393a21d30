using System.Collections.Immutable;
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
public sealed class PlainSecretCodeFix : CodeFixProvider
{
    private const string Title = "Use 'Secret'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.PlainSecret];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await SecretOption.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } option)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title, cancellationToken => SecretUses.ChangeAsync(context.Document.Project.Solution, [option], cancellationToken), nameof(PlainSecretCodeFix)),
                    diagnostic);
            }
        }
    }

    // All in one pass: where one secret is assigned to another, the changes for both touch each other.
    private sealed class FixAll : FixAllProvider
    {
        public static FixAll Instance { get; } = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var options = new List<SecretOption>();
            foreach (Document document in FixAllDocuments.Of(fixAllContext))
            {
                foreach (Diagnostic diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                {
                    if (await SecretOption.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } option)
                    {
                        options.Add(option);
                    }
                }
            }

            return CodeAction.Create(Title, cancellationToken => SecretUses.ChangeAsync(fixAllContext.Solution, options, cancellationToken), nameof(PlainSecretCodeFix));
        }
    }
}
