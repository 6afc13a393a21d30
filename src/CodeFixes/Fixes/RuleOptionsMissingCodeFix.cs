using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Devices;
using Patchbay.CodeFixes.Editing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Derives options from the base type with all that the rule prompt needs (PB0024).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RuleOptionsMissingCodeFix() : CheckedCodeFix(DiagnosticIds.RuleOptionsMissing)
{
    internal override async Task<IReadOnlyCollection<SuggestedChange>> FindAsync(
        Document document, SyntaxNode marked, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (model.GetTypeInfo(marked, cancellationToken).Type is not INamedTypeSymbol { IsRecord: true, DeclaringSyntaxReferences.Length: 1 } options
            || marked.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } plugin
            || Base(model.GetDeclaredSymbol(plugin, cancellationToken), model.Compilation, cancellationToken) is not { } needed
            || !CanDerive(options, needed)
            || await options.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not RecordDeclarationSyntax record
            || document.Project.Solution.GetDocument(record.SyntaxTree) is not { } home)
        {
            return [];
        }

        var written = new SyntaxAnnotation();
        SyntaxNode root = (await home.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        TypeSyntax name = SyntaxFactory.ParseTypeName(needed.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithCleanup(written);
        Document outcome = await home.WithSyntaxRoot(root.ReplaceNode(record, WithBase(record, name, options.BaseType!)))
            .FinishAsync(written, cancellationToken).ConfigureAwait(false);
        return [new SuggestedChange($"Derive '{options.Name}' from '{needed.Name}'", outcome.Project.Solution, options.Name)];
    }

    private static INamedTypeSymbol? Base(INamedTypeSymbol? plugin, Compilation compilation, CancellationToken cancellationToken) =>
        plugin is null ? null
        : PluginDeclaration.Read(plugin, plugin.GetAttributes()).SelectMany(declaration => RuleArguments.Read(declaration, cancellationToken))
            .Select(rules => rules.Prompt.OptionsBase).FirstOrDefault(name => name is not null) is { } needed
            ? compilation.GetTypeByMetadataName("Patchbay.Devices." + needed)
            : null;

    // Only if the record has none of its options: an existing one that is not prompted for may be intended.
    private static bool CanDerive(INamedTypeSymbol options, INamedTypeSymbol needed) =>
        (options.BaseType is { SpecialType: SpecialType.System_Object } || OptionsProperties.SelfAndBases(needed).Skip(1).Contains(options.BaseType, SymbolEqualityComparer.Default))
        && !OptionsProperties.SelfAndBases(needed)
            .TakeWhile(type => !SymbolEqualityComparer.Default.Equals(type, options.BaseType))
            .SelectMany(type => type.GetMembers().OfType<IPropertySymbol>())
            .Any(property => !property.IsImplicitlyDeclared && property.DeclaredAccessibility == Accessibility.Public && options.GetMembers(property.Name).Length > 0);

    private static RecordDeclarationSyntax WithBase(RecordDeclarationSyntax record, TypeSyntax name, INamedTypeSymbol present)
    {
        if (present.SpecialType != SpecialType.System_Object)
        {
            BaseTypeSyntax first = record.BaseList!.Types[0];
            return record.ReplaceNode(first, SyntaxFactory.SimpleBaseType(name).WithTriviaFrom(first));
        }

        BaseTypeSyntax type = SyntaxFactory.SimpleBaseType(name);
        if (record.BaseList is { } list)
        {
            return record.WithBaseList(list.WithTypes(list.Types.Insert(0, type)));
        }

        // The line end moves behind the base.
        SyntaxToken last = record.ParameterList?.CloseParenToken ?? record.TypeParameterList?.GreaterThanToken ?? record.Identifier;
        BaseListSyntax added = SyntaxFactory.BaseList([type]).WithColonToken(SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));
        return record.ReplaceToken(last, last.WithTrailingTrivia(SyntaxFactory.Space)).WithBaseList(added.WithTrailingTrivia(last.TrailingTrivia));
    }
}
