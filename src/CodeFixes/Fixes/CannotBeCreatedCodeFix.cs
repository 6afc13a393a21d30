using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.FindSymbols;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Removes the obstacle to creating a plugin class (PB0003) or an options type (PB0035).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CannotBeCreatedCodeFix() : CheckedCodeFix(DiagnosticIds.CannotBeCreated, DiagnosticIds.OptionsCannotBeCreated)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (marked is not TypeDeclarationSyntax)
        {
            return [];
        }

        var mark = new SyntaxAnnotation();
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        Document current = document.WithSyntaxRoot(root.ReplaceNode(marked, marked.WithAdditionalAnnotations(mark)));
        var titles = new List<string>();

        // One obstacle after the other: an abstract class may be hidden as well.
        while (await TypeAsync(current, mark, cancellationToken).ConfigureAwait(false) is ({ } type, { } compilation) && !IsCreatable(type, compilation))
        {
            if (titles.Count > Enum.GetValues(typeof(CreationObstacle)).Length || await StepAsync(type, compilation, current, cancellationToken).ConfigureAwait(false) is not { } step)
            {
                return [];
            }

            titles.Add(titles.Count == 0 ? step.Title : char.ToLowerInvariant(step.Title[0]) + step.Title.Substring(1));
            current = step.Solution.GetDocument(document.Id)!;
        }

        string name = ((TypeDeclarationSyntax)marked).Identifier.ValueText;
        return titles.Count > 0 ? [new SuggestedChange(string.Join(" and ", titles), current.Project.Solution, name)] : [];
    }

    private static bool IsCreatable(INamedTypeSymbol type, Compilation compilation) =>
        PluginConstructor.CanBeCreated(type, compilation)
        && (type.Has(KnownNames.PluginOptionsAttribute) ? OptionsConstructor.Find(type, compilation) is not null : PluginConstructor.HasUsable(type, compilation));

    private static async Task<(INamedTypeSymbol? Type, Compilation? Compilation)> TypeAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return (model.GetDeclaredSymbol(root.GetAnnotatedNodes(mark).Single(), cancellationToken) as INamedTypeSymbol, model.Compilation);
    }

    private static async Task<SuggestedChange?> StepAsync(INamedTypeSymbol type, Compilation compilation, Document document, CancellationToken cancellationToken)
    {
        switch (CreationObstacles.Find(type, compilation))
        {
            case CreationObstacle.Static:
                return await RemoveAsync(type, SyntaxKind.StaticKeyword).ConfigureAwait(false);

            // The attribute may be meant for a derived class.
            case CreationObstacle.Abstract:
                IEnumerable<INamedTypeSymbol> derived = await SymbolFinder.FindDerivedClassesAsync(type, document.Project.Solution, cancellationToken: cancellationToken).ConfigureAwait(false);
                return derived.Any() ? null : await RemoveAsync(type, SyntaxKind.AbstractKeyword).ConfigureAwait(false);
            case CreationObstacle.FileLocal:
                return await RemoveAsync(PluginConstructor.SelfAndOuters(type).First(outer => outer.IsFileLocal), SyntaxKind.FileKeyword).ConfigureAwait(false);
            case CreationObstacle.Hidden:
                INamedTypeSymbol[] hidden = [.. PluginConstructor.SelfAndOuters(type).Where(outer => Accessibilities.IsHidden(outer.DeclaredAccessibility))];
                return new SuggestedChange("Make it internal", await Accessibilities.MakeInternalAsync(document.Project.Solution, hidden, cancellationToken).ConfigureAwait(false), type.Name);
            case CreationObstacle.None:
                return await MakeConstructorInternalAsync(type, document.Project.Solution, cancellationToken).ConfigureAwait(false);
            default:
                return null;
        }

        async Task<SuggestedChange> RemoveAsync(INamedTypeSymbol changed, SyntaxKind modifier) => new(
            $"Remove '{SyntaxFacts.GetText(modifier)}'",
            await Accessibilities.RemoveAsync(document.Project.Solution, changed, modifier, cancellationToken).ConfigureAwait(false),
            type.Name);
    }

    // Only a single one: of several it is not obvious which.
    private static async Task<SuggestedChange?> MakeConstructorInternalAsync(INamedTypeSymbol type, Solution solution, CancellationToken cancellationToken)
    {
        IMethodSymbol[] written = [.. type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared)];
        return written.Length == 1 && Accessibilities.IsHidden(written[0].DeclaredAccessibility)
            ? new SuggestedChange("Make the constructor internal", await Accessibilities.MakeInternalAsync(solution, written, cancellationToken).ConfigureAwait(false), type.Name)
            : null;
    }
}
