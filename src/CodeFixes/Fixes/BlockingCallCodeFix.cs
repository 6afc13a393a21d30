using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Awaits instead of blocking (PB0050), in a member that becomes asynchronous if it is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BlockingCallCodeFix() : CheckedCodeFix(DiagnosticIds.BlockingCall)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        string? name = marked.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText;
        return await ChangeAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } changed
            && await changed.FinishAsync(Simplifier.Annotation, cancellationToken).ConfigureAwait(false) is { } clean
                ? [new SuggestedChange("Await instead", clean.Project.Solution, name)]
                : [];
    }

    private static async Task<Document?> ChangeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (DiagnosticMarks.Find(root, diagnostic).FirstOrDefault() is not { Parent: { } name } token)
        {
            return null;
        }

        string? stop = CancellationTokens.Find(name, model);

        // Without a token, the wait could not be cancelled.
        if (token.ValueText is "Sleep" && stop is null && name.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } waiting
            && await CancellationTokens.AddParameterAsync(document, waiting, cancellationToken).ConfigureAwait(false) is { } taking)
        {
            return await ChangeAsync(taking, diagnostic, cancellationToken).ConfigureAwait(false);
        }

        if (AwaitedCall.Of(token, stop, model, cancellationToken) is not { } call)
        {
            return null;
        }

        SyntaxNode? function = name.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax);
        return function switch
        {
            not null when IsAsync(function) => document.WithSyntaxRoot(root.ReplaceNode(call.Blocking, call.Await())),
            MethodDeclarationSyntax method => await MakeAsyncAsync(document, method, call, cancellationToken).ConfigureAwait(false),
            _ => null,
        };
    }

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    // Callers that want the result itself would not compile any more.
    private static async Task<Document?> MakeAsyncAsync(Document document, MethodDeclarationSyntax syntax, AwaitedCall call, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (model.GetDeclaredSymbol(syntax, cancellationToken) is not { } method)
        {
            return null;
        }

        var member = new AsyncMember(syntax, method, model);
        bool isFixed = member.ChangesResult
            && (method.IsVirtual || method.IsOverride || await CancellationTokens.IsCalledAsync(document, method, cancellationToken).ConfigureAwait(false));
        return !isFixed && member.With(call.Blocking, call.Await()) is { } changed ? document.WithSyntaxRoot(root.ReplaceNode(syntax, changed)) : null;
    }
}
