using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0043: two units have the same role for the same model on the same backend.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbiguousUnitsAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.AmbiguousUnits, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "Two units have one role for one model",
        "'{0}' and '{1}' are both a {2} for {3} on {4}. Let one replace the other (Replaces, AlsoReplaces), or give each a base class to be asked for by.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var askedFor = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.Node is GenericNameSyntax { Identifier.ValueText: "CreateUnit" or "GetUnit", TypeArgumentList.Arguments: { Count: 1 } types }
                    && node.SemanticModel.GetSymbolInfo(types[0], node.CancellationToken).Symbol is { } asked)
                {
                    askedFor[asked] = true;
                }
            },
            SyntaxKind.GenericName);
        Collect(
            context,
            static (type, symbol) => UnitDeclaration.Read(type).Where(unit => CanBeJudged(unit, symbol.Compilation)),
            (units, end) => ReportAll(units, askedFor.ContainsKey, end));
    }

    private void ReportAll(IReadOnlyCollection<UnitDeclaration> units, Func<INamedTypeSymbol, bool> isAskedFor, CompilationAnalysisContext context)
    {
        foreach (IGrouping<ISymbol, UnitDeclaration> backend in units.GroupBy(static unit => (ISymbol)unit.BackendClass, SymbolEqualityComparer.Default))
        {
            foreach (AmbiguousPair pair in AmbiguousPair.Find([.. backend.InSourceOrder(static unit => unit.Attribute)], isAskedFor))
            {
                Report(pair, context);
            }
        }
    }

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
