using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0074: a constraint of an option fails when it is checked, or allows nothing.</summary>
internal sealed class UnusableConstraintAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnusableConstraint, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "A constraint of an option cannot work",
        "[{0}] on '{1}' cannot work: {2}");

    /// <summary>Finds the constraints of a property that cannot work.</summary>
    public static IEnumerable<(AttributeData Attribute, string Problem)> Find(IPropertySymbol property, INamedTypeSymbol type, Compilation compilation)
    {
        AttributeData[] attributes =
            [.. property.GetAttributes(), .. OptionsConstructor.ParameterOf(property, OptionsConstructor.Find(type, compilation))?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty];
        ITypeSymbol value = OptionTypes.Underlying(property.Type);
        if (OptionTypes.Read(value) is not { } option)
        {
            return [];
        }

        (AttributeData Attribute, string? Problem)[] found = [.. attributes
            .Select(attribute => (Attribute: attribute, Problem: ConstraintProblem.Find(attribute, option, value, type)))
            .Where(static pair => pair.Problem is not null)];
        return found.Length > 0 ? found.Select(static pair => (pair.Attribute, pair.Problem!))
            : ConstraintProblem.Together(attributes, value) is ({ } last, { } reason) ? [(last, reason)]
            : [];
    }

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in DeclaredOptions(type, context.Compilation))
        {
            foreach ((AttributeData attribute, string problem) in Find(property, type, context.Compilation))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? property.Locations[0],
                    ConstraintReader.NameWithoutSuffix(attribute.AttributeClass!),
                    property.Name,
                    problem));
            }
        }
    }
}
