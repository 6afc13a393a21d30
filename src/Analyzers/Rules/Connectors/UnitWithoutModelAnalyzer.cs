using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0046: a unit is for no model, or for one without a name.</summary>
internal sealed class UnitWithoutModelAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnitWithoutModel, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "A unit has no model",
        "'{0}' {1}, so nothing finds it. Name the model that it is for.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        // Half-typed arguments make the compiler choose no constructor.
        foreach (UnitDeclaration unit in UnitDeclaration.Of(declaration).Where(static unit => unit.Attribute.AttributeConstructor is not null))
        {
            if (unit.ModelType is { } model)
            {
                if (model.TypeKind != TypeKind.Error && !PluginNames.IsUsable(unit.Models[0]))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptor,
                        unit.Attribute.TypeArgumentSyntax(1, context.CancellationToken)?.GetLocation() ?? unit.Attribute.Locate(context.CancellationToken),
                        unit.Class.Name,
                        $"is a unit for '{model.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', a type without a name of its own"));
                }

                continue;
            }

            if (unit.Models.Count == 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, unit.Attribute.Locate(context.CancellationToken), unit.Class.Name, "is a unit for no model"));
            }

            AttributeArgument argument = AttributeArgument.Of(unit.Attribute, context.CancellationToken).First();
            for (int i = 0; i < unit.Models.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(unit.Models[i]))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptor, argument.EntrySyntax(i)?.GetLocation() ?? unit.Attribute.Locate(context.CancellationToken), unit.Class.Name, "is a unit for a model without a name"));
                }
            }
        }
    }
}
