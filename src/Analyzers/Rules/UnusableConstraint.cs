using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Options.Constraints;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0074: a constraint of an option fails when it is checked, or allows nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableConstraint() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnusableConstraint,
        "A constraint of an option cannot work",
        "[{0}] on '{1}' cannot work: {2}",
        RuleCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnusableConstraint);

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        IMethodSymbol? constructor = OptionsConstructor.Find(type, context.Compilation);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            AttributeData[] attributes = [.. property.GetAttributes(), .. OptionsConstructor.ParameterOf(property, constructor)?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty];
            ITypeSymbol value = OptionTypes.Underlying(property.Type);
            if (OptionTypes.Read(value) is not { } option)
            {
                continue;
            }

            bool isReported = false;
            foreach (AttributeData attribute in attributes)
            {
                if (ConstraintProblem.Find(attribute, option, value, type, context.Compilation) is { } problem)
                {
                    Report(attribute, property, problem, context);
                    isReported = true;
                }
            }

            if (!isReported && ConstraintProblem.Together(attributes, value) is ({ } last, { } reason))
            {
                Report(last, property, reason, context);
            }
        }
    }

    private void Report(AttributeData attribute, IPropertySymbol property, string problem, SymbolAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? property.Locations[0],
            ConstraintReader.NameWithoutSuffix(attribute.AttributeClass!),
            property.Name,
            problem));
}
