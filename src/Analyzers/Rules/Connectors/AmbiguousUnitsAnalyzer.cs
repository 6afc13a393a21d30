using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0043: two units have the same role for the same model on the same backend.</summary>
internal sealed class AmbiguousUnitsAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.AmbiguousUnits, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "Two units have one role for one model",
        "'{0}' and '{1}' are both a {2} for {3} on {4}. Let one replace the other (Replaces, AlsoReplaces), or give each a base class to be asked for by.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override void Start(PluginAnalysis analysis) =>
        analysis.Collect(static (type, symbol) => UnitDeclaration.Read(type).Where(unit => CanBeJudged(unit, symbol.Compilation)), ReportAll);

    private void ReportAll(IReadOnlyCollection<UnitDeclaration> units, CompilationAnalysisContext context)
    {
        var askedFor = new Lazy<ImmutableHashSet<ISymbol>>(() => AskedFor(context.Compilation, context.CancellationToken));
        foreach (IGrouping<ISymbol, UnitDeclaration> backend in units.GroupBy(static unit => (ISymbol)unit.BackendClass, SymbolEqualityComparer.Default))
        {
            foreach (AmbiguousPair pair in AmbiguousPair.Find([.. backend.InSourceOrder(static unit => unit.Attribute)], type => askedFor.Value.Contains(type)))
            {
                Report(pair, context);
            }
        }
    }

    // The types by which the project asks for units. All bodies are searched, so only where two units are in question.
#pragma warning disable RS1030 // A model for each tree is costly in each compilation, and here in those only that are about to have an error.
    private static ImmutableHashSet<ISymbol> AskedFor(Compilation compilation, CancellationToken cancellationToken)
    {
        ImmutableHashSet<ISymbol>.Builder asked = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (GenericNameSyntax name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<GenericNameSyntax>())
            {
                if (name is { Identifier.ValueText: "CreateUnit" or "GetUnit", TypeArgumentList.Arguments: { Count: 1 } types }
                    && compilation.GetSemanticModel(tree).GetSymbolInfo(types[0], cancellationToken).Symbol is { } type)
                {
                    asked.Add(type);
                }
            }
        }

        return asked.ToImmutable();
    }
#pragma warning restore RS1030

    // Units that are registered, and replace nothing by mistake: that mistake may be the cause.
    private static bool CanBeJudged(UnitDeclaration unit, Compilation compilation) =>
        unit.Backend is not null
        && unit.IsRegistered(compilation)
        && unit.KnowsReplaces
        && unit.Replaces.All(replacement => !unit.IsItself(replacement) && unit.CanReplace(replacement));

    private void Report(AmbiguousPair pair, CompilationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            pair.Second.Attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax
                ? syntax.Identifier.GetLocation()
                : pair.Second.Class.Locations[0],
            [pair.First.Attribute.Locate(context.CancellationToken)],
            pair.Second.Class.Name,
            pair.First.Class.ToDisplayString(),
            pair.Role.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            (pair.Models.Count == 1 ? "the model " : "the models ") + string.Join(" and ", pair.Models.Select(static model => $"\"{model}\"")),
            pair.Second.Backend!.Title));
}
