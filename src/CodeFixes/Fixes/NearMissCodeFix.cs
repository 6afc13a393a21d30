using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Renames a method that is probably meant for a missing member (PB0001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NearMissCodeFix() : CheckedCodeFix(fixAllProvider: null, DiagnosticIds.MissingMember)
{
    // Only the author knows which method is meant, so there is no Fix All.
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var changes = new List<SuggestedChange>();
        (TypeDeclarationSyntax? _, ImmutableArray<PluginDeclaration> plugins) = await MissingMembers.PluginsAtAsync(document, marked, cancellationToken).ConfigureAwait(false);
        foreach (NearMiss near in plugins.SelectMany(plugin => ContractCheck.Missing(plugin).Select(missing => NearMiss.Find(missing, plugin))).OfType<NearMiss>().Where(static near => near.CanBeRenamed))
        {
            Solution renamed = await Renamer.RenameSymbolAsync(document.Project.Solution, near.Method, default, near.Name, cancellationToken).ConfigureAwait(false);
            changes.Add(new SuggestedChange($"Rename '{near.Method.Name}' to '{near.Name}'", renamed, near.Name));
        }

        return changes;
    }
}
