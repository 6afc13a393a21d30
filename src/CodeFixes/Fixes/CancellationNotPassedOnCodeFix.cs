using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Passes the cancellation token on to calls, and adds the parameter for it where it is missing (PB0051).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CancellationNotPassedOnCodeFix() : CheckedCodeFix(DiagnosticIds.CancellationNotPassedOn)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        ImmutableArray<SyntaxToken> tokens = DiagnosticMarks.Find(root, diagnostic);
        if (!diagnostic.Properties.TryGetValue(PassedToken.Name, out string? token) || !diagnostic.Properties.TryGetValue(PassedToken.Parameters, out string? parameters))
        {
            return [];
        }

        if (marked is MethodDeclarationSyntax method)
        {
            document = await CancellationTokens.AddParameterAsync(document, method, cancellationToken).ConfigureAwait(false) ?? document;
            root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            tokens = DiagnosticMarks.Find(root, diagnostic);
        }

        // The first token is at the location of the diagnostic.
        InvocationExpressionSyntax[] calls = [.. tokens.Skip(1).Select(CallOf)];
        string[] names = parameters!.Split(',');
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        Document changed = await document
            .WithSyntaxRoot(root.ReplaceNodes(calls, (original, call) => Pass(original, call, token!, names[Array.IndexOf(calls, original)], model)))
            .FinishAsync(Simplifier.Annotation, cancellationToken).ConfigureAwait(false);
        return [new SuggestedChange("Pass the cancellation on", changed.Project.Solution, (marked as MethodDeclarationSyntax)?.Identifier.ValueText)];
    }

    private static InvocationExpressionSyntax CallOf(SyntaxToken name) => name.Parent!.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression.Span.End == name.Parent!.Span.End)!;

    private static InvocationExpressionSyntax Pass(InvocationExpressionSyntax original, InvocationExpressionSyntax call, string token, string parameter, SemanticModel model)
    {
        ArgumentSyntax argument = SyntaxFactory.Argument(SyntaxFactory.ParseName(CSharpText.Identifier(token)));
        ArgumentSyntax named = argument.WithNameColon(SyntaxFactory.NameColon(
            (IdentifierNameSyntax)SyntaxFactory.ParseName(CSharpText.Identifier(parameter)), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));
        bool isNext = model.GetSpeculativeSymbolInfo(original.SpanStart, Append(original, argument), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol method
            && method.Parameters.Length > original.ArgumentList.Arguments.Count
            && ContractMethod.IsCancellation(method.Parameters[original.ArgumentList.Arguments.Count].Type)
            && original.ArgumentList.Arguments.All(before => before.NameColon is null);
        return Append(call, isNext ? argument : named);
    }

    private static InvocationExpressionSyntax Append(InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(
            arguments.Add(argument),
            arguments.GetSeparators().Concat(arguments.Count > 0 ? [SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)] : []))));
    }
}
