using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.CodeFixes.Editing.Signatures;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Changes the signature of a method to that of the contract (PB0002), and keeps its body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WrongSignatureCodeFix() : CheckedCodeFix(DiagnosticIds.WrongSignature)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (marked is not MethodDeclarationSyntax syntax
            || model?.GetDeclaredSymbol(syntax, cancellationToken) is not { } method
            || Wrong(method, model.Compilation) is not { } contract)
        {
            return [];
        }

        var written = new SyntaxAnnotation();
        var changed = new SyntaxAnnotation();
        if (Rewrite(syntax, method, contract, model, SyntaxGenerator.GetGenerator(document), written) is not { } rewritten)
        {
            return [];
        }

        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Document outcome = await document
            .WithSyntaxRoot(root.ReplaceNode(syntax, rewritten.WithAdditionalAnnotations(changed)))
            .FinishAsync(written, cancellationToken).ConfigureAwait(false);
        return await FitsAsync(outcome, changed, contract, cancellationToken).ConfigureAwait(false)
            ? [new SuggestedChange("Correct the signature", outcome.Project.Solution, method.Name)]
            : [];
    }

    private static ContractMethod? Wrong(IMethodSymbol method, Compilation compilation) =>
        PluginDeclaration.Read(method.ContainingType, method.ContainingType.GetAttributes())
            .SelectMany(declaration => ContractCheck.Wrong(declaration, compilation))
            .FirstOrDefault(wrong => SymbolEqualityComparer.Default.Equals(wrong.Member, method)).Contract;

    private static MethodDeclarationSyntax? Rewrite(
        MethodDeclarationSyntax syntax, IMethodSymbol method, ContractMethod contract, SemanticModel model, SyntaxGenerator generator, SyntaxAnnotation written)
    {
        if (ResultChange.Find(contract, method, model.Compilation) is not { } result)
        {
            return null;
        }

        ParameterListSyntax? parameters = ParameterMatching.Match(contract.Symbol, method, method.ContainingType, model.Compilation) is not null ? syntax.ParameterList
            : ParameterLists.Write(syntax, ParameterAlignment.Align(contract.Symbol, method, model.Compilation), written);
        if (parameters is null)
        {
            return null;
        }

        bool endIsReachable = syntax.Body is { } body && model.AnalyzeControlFlow(body) is { EndPointIsReachable: true };
        return WithModifiers(
            ReturnStatements.Rewrite(
                syntax
                    .WithParameterList(parameters)
                    .WithTypeParameterList(null)
                    .WithConstraintClauses(default)
                    .WithReturnType(result.Write(syntax.ReturnType, written)),
                result,
                endIsReachable),
            result.MakesAsync,
            model.Compilation.IsSymbolAccessibleWithin(method, model.Compilation.Assembly),
            generator);
    }

    private static MethodDeclarationSyntax WithModifiers(MethodDeclarationSyntax method, bool isAsync, bool isAccessible, SyntaxGenerator generator)
    {
        DeclarationModifiers modifiers = generator.GetModifiers(method);
        SyntaxNode changed = generator.WithModifiers(method, modifiers.WithIsStatic(isStatic: false).WithAsync(modifiers.IsAsync || isAsync));
        return (MethodDeclarationSyntax)(isAccessible ? changed : generator.WithAccessibility(changed, Accessibility.Public));
    }

    private static async Task<bool> FitsAsync(Document document, SyntaxAnnotation changed, ContractMethod contract, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return model.GetDeclaredSymbol(root.GetAnnotatedNodes(changed).Single(), cancellationToken) is IMethodSymbol method
            && PluginDeclaration.Read(method.ContainingType, method.ContainingType.GetAttributes())
                .SelectMany(declaration => declaration.Contract.Methods)
                .Where(same => same.Symbol.ToDisplayString().Equals(contract.Symbol.ToDisplayString(), StringComparison.Ordinal))
                .All(same => SymbolEqualityComparer.Default.Equals(MemberMatching.Find(same, method.ContainingType, model.Compilation)?.Method, method));
    }
}
