using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;

namespace Patchbay.CodeFixes;

/// <summary>Awaits instead of blocking (PB0050), in a member that becomes asynchronous if it is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BlockingCallFix : CodeFixProvider
{
    private static readonly CheckedChanges Changes = new("Await instead", ChangeAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.BlockingCall];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => Changes;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Changes.RegisterAsync(context);

    private static async Task<Document?> ChangeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (CheckedChanges.Tokens(root, diagnostic).FirstOrDefault() is not { Parent: { } name } token)
        {
            return null;
        }

        string? stop = TokenInScope.Find(name, model);
        if (token.ValueText is "Sleep" && stop is null && await TakeTokenAsync(document, name, model, cancellation).ConfigureAwait(false) is { } taking)
        {
            return await ChangeAsync(taking, diagnostic, cancellation).ConfigureAwait(false);
        }

        if (AwaitedCall.Of(token, stop, model, cancellation) is not { } call)
        {
            return null;
        }

        SyntaxNode? function = name.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax);
        return function switch
        {
            AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 } => document.WithSyntaxRoot(root.ReplaceNode(call.Blocking, call.Await())),
            LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.AsyncKeyword) => document.WithSyntaxRoot(root.ReplaceNode(call.Blocking, call.Await())),
            MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.AsyncKeyword) => document.WithSyntaxRoot(root.ReplaceNode(call.Blocking, call.Await())),
            MethodDeclarationSyntax method => await MakeAsyncAsync(document, method, call, cancellation).ConfigureAwait(false),
            _ => null,
        };
    }

    // Otherwise the wait could be given up, and would not get to know when.
    private static async Task<Document?> TakeTokenAsync(Document document, SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        return place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } syntax
            && model.GetDeclaredSymbol(syntax, cancellation) is { } method
            && TokenInScope.Offered(method, model.Compilation) is not null
                ? document.WithSyntaxRoot(root.ReplaceNode(syntax, await TokenInScope.TakeAsync(document, syntax, method, model.Compilation, cancellation).ConfigureAwait(false)))
                : null;
    }

    // Callers that want the result itself would not compile any more.
    private static async Task<Document?> MakeAsyncAsync(Document document, MethodDeclarationSyntax syntax, AwaitedCall call, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (model.GetDeclaredSymbol(syntax, cancellation) is not { } method)
        {
            return null;
        }

        var member = new AsyncMember(syntax, method, model);
        bool isFixed = member.ChangesResult
            && (method.IsVirtual || method.IsOverride || await TokenInScope.IsCalledAsync(document, method, cancellation).ConfigureAwait(false));
        return !isFixed && member.With(call.Blocking, call.Await()) is { } changed ? document.WithSyntaxRoot(root.ReplaceNode(syntax, changed)) : null;
    }
}
