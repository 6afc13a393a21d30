using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.CodeFixes.Editing;

/// <summary>Members that a class lacks, and could be given.</summary>
/// <param name="Type">The class.</param>
/// <param name="Title">What the fix is called.</param>
/// <param name="Key">What fixes have in common that can be applied together.</param>
/// <param name="Methods">The contract's methods.</param>
internal sealed record MissingMembers(TypeDeclarationSyntax Type, string Title, string Key, ImmutableArray<ContractMethod> Methods)
{
    /// <summary>Offers to write what is missing.</summary>
    public static async Task RegisterAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (MissingMembers missing in await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(missing.Title, cancellationToken => MemberStubs.AddAsync(context.Document, [missing], cancellationToken), missing.Key),
                    diagnostic);
            }
        }
    }

    public static async Task<ImmutableArray<MissingMembers>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        (TypeDeclarationSyntax? syntax, ImmutableArray<PluginDeclaration> plugins) = await PluginsAtAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
        return syntax is null ? [] : [.. plugins.SelectMany(declaration => Find(diagnostic.Id, declaration, syntax))];
    }

    /// <summary>The class whose name a diagnostic marks, and what it is declared as.</summary>
    public static async Task<(TypeDeclarationSyntax? Syntax, ImmutableArray<PluginDeclaration> Plugins)> PluginsAtAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax syntax
            && model?.GetDeclaredSymbol(syntax, cancellationToken) is INamedTypeSymbol type
                ? (syntax, [.. PluginDeclaration.Read(type, type.GetAttributes())])
                : (null, []);
    }

    private static IEnumerable<MissingMembers> Find(string rule, PluginDeclaration declaration, TypeDeclarationSyntax syntax)
    {
        switch (rule)
        {
            case DiagnosticIds.MissingMember:
                ContractMethod[] missing = [.. ContractCheck.Missing(declaration)];
                return missing.Length == 0 ? []
                    : [new MissingMembers(syntax, missing.Length == 1 ? $"Write '{missing[0].ShortName}'" : "Write the required members", rule, [.. missing])];
            case DiagnosticIds.NoGroup:
                return ContractCheck.HasNoGroup(declaration)
                    ? ContractCheck.Groups(declaration.Contract).Select(group => new MissingMembers(syntax, $"Write the {group.Key}", rule + group.Key, [.. group]))
                    : [];
            default:
                return ContractCheck.HalfGroups(declaration)
                    .Select(half => new MissingMembers(syntax, $"Write '{half.Missing.ShortName}'", rule, [half.Missing]));
        }
    }
}
