using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Gives a method that is probably meant for a missing member its name (PB0001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NearMissCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.MissingMember];

    /// <summary>Whether the method is meant only the author knows, each time.</summary>
    /// <returns>Null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            (TypeDeclarationSyntax? _, ImmutableArray<PluginDeclaration> plugins) = await MissingMembers.PluginsAtAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (NearMiss near in plugins.SelectMany(plugin => ContractCheck.Missing(plugin).Select(missing => NearMiss.Find(missing, plugin))).OfType<NearMiss>().Where(static near => near.CanBeRenamed))
            {
                Solution renamed = await Renamer.RenameSymbolAsync(document.Project.Solution, near.Method, default, near.Name, context.CancellationToken).ConfigureAwait(false);
                if (await CompilerErrors.AreNotAddedAsync(document.Project, renamed, near.Name, context.CancellationToken).ConfigureAwait(false))
                {
                    string title = $"Rename '{near.Method.Name}' to '{near.Name}'";
                    context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(renamed), title), diagnostic);
                }
            }
        }
    }
}
