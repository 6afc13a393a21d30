using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Members of the contract that a class lacks.</summary>
/// <param name="Type">The class.</param>
/// <param name="Title">The title of the action.</param>
/// <param name="Key">The key of actions that can be applied together.</param>
/// <param name="Methods">The contract's methods.</param>
internal sealed record MissingMembers(TypeDeclarationSyntax Type, string Title, string Key, ImmutableArray<ContractMethod> Methods)
{
    public static async Task<ImmutableArray<MissingMembers>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        (TypeDeclarationSyntax? syntax, ImmutableArray<PluginDeclaration> plugins) = await PluginsAtAsync(document, root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent, cancellationToken).ConfigureAwait(false);
        return syntax is null ? [] : [.. plugins.SelectMany(declaration => Find(diagnostic.Id, declaration, syntax))];
    }

    /// <summary>Gets the class that a diagnostic marks, and the plugins that it is declared as.</summary>
    public static async Task<(TypeDeclarationSyntax? Syntax, ImmutableArray<PluginDeclaration> Plugins)> PluginsAtAsync(Document document, SyntaxNode? marked, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return marked is TypeDeclarationSyntax syntax
            && model?.GetDeclaredSymbol(syntax, cancellationToken) is INamedTypeSymbol type
                ? (syntax, [.. PluginDeclaration.Read(type, type.GetAttributes())])
                : (null, []);
    }

    private static IEnumerable<MissingMembers> Find(string id, PluginDeclaration declaration, TypeDeclarationSyntax syntax)
    {
        switch (id)
        {
            case DiagnosticIds.MissingMember:
                ContractMethod[] missing = [.. ContractCheck.Missing(declaration)];
                return missing.Length == 0 ? []
                    : [new MissingMembers(syntax, missing.Length == 1 ? $"Write '{missing[0].ShortName}'" : "Write the required members", id, [.. missing])];
            case DiagnosticIds.NoGroup:
                return ContractCheck.HasNoGroup(declaration)
                    ? ContractCheck.Groups(declaration.Contract).Select(group => new MissingMembers(syntax, $"Write the {group.Key}", id + group.Key, [.. group]))
                    : [];
            default:
                return ContractCheck.HalfGroups(declaration)
                    .Select(half => new MissingMembers(syntax, $"Write '{half.Missing.ShortName}'", id, [half.Missing]));
        }
    }
}
