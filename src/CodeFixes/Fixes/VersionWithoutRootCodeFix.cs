using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Adds the root of a backend's version (PB0040), and its class if there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class VersionWithoutRootCodeFix() : CheckedCodeFix(DiagnosticIds.VersionWithoutRoot)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (marked is not TypeDeclarationSyntax syntax
            || BackendDeclaration.Read(model?.GetDeclaredSymbol(syntax, cancellationToken)) is not { Service: not null, Parent: null } version
            || version.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax attribute)
        {
            return [];
        }

        var root = BackendRoot.Of(version, attribute, model!);
        string title = root.Declaration is null ? $"Take '{root.Name}' as the root" : $"Add the root '{root.Name}'";

        // Deriving fails if the root's constructor has parameters, or the class has a base: then the attribute names the root.
        bool canDerive = version.Class is { IsRecord: false, BaseType.SpecialType: SpecialType.System_Object };
        SuggestedChange?[] changes = [canDerive ? await DeriveAsync().ConfigureAwait(false) : null, await NameAsync().ConfigureAwait(false)];
        return [.. changes.OfType<SuggestedChange>()];

        Task<SuggestedChange?> DeriveAsync() => ApplyAsync(
            (generator, written) => (TypeDeclarationSyntax)generator.AddBaseType(syntax, SyntaxFactory.ParseTypeName(root.FullName).WithCleanup(written)));

        Task<SuggestedChange?> NameAsync() => ApplyAsync((_, written) => syntax.ReplaceNode(attribute, WithParent(attribute, root, written)));

        async Task<SuggestedChange?> ApplyAsync(Func<SyntaxGenerator, SyntaxAnnotation, TypeDeclarationSyntax> change)
        {
            var written = new SyntaxAnnotation();
            var mark = new SyntaxAnnotation();
            SyntaxNode tree = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            tree = tree.ReplaceNode(syntax, change(SyntaxGenerator.GetGenerator(document), written).WithAdditionalAnnotations(mark));
            tree = root.Declaration is null ? tree : Insert(tree, mark, root.Declaration);
            Document outcome = await document.WithSyntaxRoot(tree).FinishAsync(written, cancellationToken).ConfigureAwait(false);
            return await HasParentAsync(outcome, mark, cancellationToken).ConfigureAwait(false)
                ? new SuggestedChange(title, outcome.Project.Solution, version.Class.Name)
                : null;
        }
    }

    private static async Task<bool> HasParentAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return BackendDeclaration.Read(model.GetDeclaredSymbol(root.GetAnnotatedNodes(mark).Single(), cancellationToken) as ITypeSymbol) is { Parent: not null };
    }

    private static AttributeSyntax WithParent(AttributeSyntax attribute, BackendRoot root, SyntaxAnnotation written)
    {
        AttributeArgumentSyntax parent = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(BackendDeclaration.ParentProperty)).NormalizeWhitespace(),
            nameColon: null,
            SyntaxFactory.TypeOfExpression(SyntaxFactory.ParseTypeName(root.FullName).WithCleanup(written)));
        AttributeArgumentListSyntax list = attribute.ArgumentList!;
        AttributeArgumentSyntax? none = list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText is BackendDeclaration.ParentProperty);
        return attribute.WithArgumentList(none is null ? list.AddArguments(parent) : list.ReplaceNode(none, parent.WithTriviaFrom(none)));
    }

    // Before the outermost type: a root is no part of another class.
    private static SyntaxNode Insert(SyntaxNode tree, SyntaxAnnotation mark, MemberDeclarationSyntax root)
    {
        TypeDeclarationSyntax type = tree.GetAnnotatedNodes(mark).Single().AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Last();
        SyntaxTriviaList above = [.. type.GetLeadingTrivia().TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia))];
        SyntaxTriviaList own = [.. type.GetLeadingTrivia().Skip(above.Count).Prepend(SyntaxFactory.EndOfLine("\n"))];
        return tree.ReplaceNode(type, [root.WithLeadingTrivia(above.AddRange(root.GetLeadingTrivia())), type.WithLeadingTrivia(own)]);
    }
}
