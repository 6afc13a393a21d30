using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Marks a type of this project as options (PB0039).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnmarkedOptionsCodeFix() : CheckedCodeFix(DiagnosticIds.UnmarkedOptions)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (marked.FirstAncestorOrSelf<ParameterSyntax>()?.Type is not { } parameter
            || model.GetTypeInfo(parameter, cancellationToken).Type is not INamedTypeSymbol type
            || type.DeclaringSyntaxReferences.IsEmpty
            || !CanBeOptions(type, model.Compilation)
            || await type.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not TypeDeclarationSyntax declaration
            || document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } home)
        {
            return [];
        }

        var written = new SyntaxAnnotation();
        SyntaxNode root = (await home.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Document outcome = await home.WithSyntaxRoot(root.ReplaceNode(declaration, Mark(declaration, root, written))).FinishAsync(written, cancellationToken).ConfigureAwait(false);
        return [new SuggestedChange($"Add [PluginOptions] to '{type.Name}'", outcome.Project.Solution, type.Name)];
    }

    // Not if the attribute would only lead to the next diagnostic.
    private static bool CanBeOptions(INamedTypeSymbol type, Compilation compilation)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            || type.Has(KnownNames.PluginOptionsAttribute)
            || !PluginConstructor.CanBeCreated(type, compilation)
            || OptionsConstructor.Find(type, compilation) is not { } constructor)
        {
            return false;
        }

        IReadOnlyList<IPropertySymbol> properties = OptionsProperties.Of(type, constructor, compilation);
        return OptionsProperties.UnreadRequired(type, constructor, properties) is null
            && properties.All(static property => OptionTypes.Read(property.Type) is not null);
    }

    // On a line of its own, indented like the type.
    private static TypeDeclarationSyntax Mark(TypeDeclarationSyntax type, SyntaxNode root, SyntaxAnnotation written)
    {
        SyntaxTrivia end = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } used ? used : SyntaxFactory.EndOfLine("\n");
        IEnumerable<SyntaxTrivia> indentation = type.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        AttributeListSyntax mark = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Patchbay.PluginOptions").WithCleanup(written))])
            .WithLeadingTrivia(type.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.TriviaList([end, .. indentation]));
        TypeDeclarationSyntax bare = type.WithoutLeadingTrivia();
        return (TypeDeclarationSyntax)bare.WithAttributeLists(bare.AttributeLists.Insert(0, mark));
    }
}
