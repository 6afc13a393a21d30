using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The namespaces that a document imports.</summary>
internal static class Imports
{
    /// <summary>Imports the namespaces that annotated nodes need, except those that are imported globally, which older compilers ignore.</summary>
    public static async Task<Document> AddAsync(Document document, SyntaxAnnotation needs, CancellationToken cancellationToken)
    {
        var before = new HashSet<string>(
            Directives((await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!).Select(directive => directive.ToString()), StringComparer.Ordinal);
        Document changed = await ImportAdder.AddImportsAsync(document, needs, cancellationToken: cancellationToken).ConfigureAwait(false);
        SemanticModel model = (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        SyntaxNode root = (await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var global = new HashSet<ISymbol>(
            model.GetImportScopes(root.FullSpan.End, cancellationToken).SelectMany(scope => scope.Imports)
                .Where(import => import.DeclaringSyntaxReference is { } directive && directive.SyntaxTree != root.SyntaxTree)
                .Select(import => import.NamespaceOrType),
            SymbolEqualityComparer.Default);
        UsingDirectiveSyntax[] added = [.. Directives(root).Where(directive => !before.Contains(directive.ToString()))];
        UsingDirectiveSyntax[] superfluous = [.. added.Where(directive =>
            model.GetSymbolInfo(directive.Name!, cancellationToken).Symbol is { } imported && global.Contains(imported))];
        return superfluous.Length == added.Length ? document
            : changed.WithSyntaxRoot(root.RemoveNodes(superfluous, SyntaxRemoveOptions.KeepLeadingTrivia)!);
    }

    // An alias of a type without a name, such as a tuple, is no import of a namespace.
    private static IEnumerable<UsingDirectiveSyntax> Directives(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Where(directive => directive.Name is not null);
}
