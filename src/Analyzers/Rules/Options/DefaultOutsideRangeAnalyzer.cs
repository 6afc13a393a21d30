using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0031: the default of an option is not what its constraints allow.</summary>
internal sealed class DefaultOutsideRangeAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DefaultOutsideRange, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "The default of an option is not allowed",
        "The default of '{0}' is {1}, and [{2}] allows {3}. Change one of them, or make the option required.");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Default(property, context.CancellationToken) is { } value
                && property.GetAttributes().Any(static attribute => attribute.AttributeClass is { } attributeClass && ConstraintReader.IsValidation(attributeClass))
                && Known(value, property, context) is { } known
                && property.GetAttributes().Select(attribute => ValueConstraints.Check(attribute, property.Type, known)).FirstOrDefault(found => found is not null) is { } violation
                && !UnusableConstraintAnalyzer.Find(property, type, context.Compilation).Any())
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, value.GetLocation(), property.Name, violation.Found ?? value.ToString(), violation.Attribute, violation.Allowed));
            }
        }
    }

    private static object? Known(ExpressionSyntax value, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (value.IsKind(SyntaxKind.NumericLiteralExpression) || value.IsKind(SyntaxKind.StringLiteralExpression))
        {
            return ((LiteralExpressionSyntax)value).Token.Value;
        }

#pragma warning disable RS1030 // The compiler gives all analyzers of a build the same model of a source.
        SemanticModel model = context.Compilation.GetSemanticModel(value.SyntaxTree);
#pragma warning restore RS1030
        return model.GetConstantValue(value, context.CancellationToken) is { HasValue: true } constant ? constant.Value
            : OptionTypes.Read(property.Type) is OptionType.Duration ? DurationDefault.Read(value, model, context.CancellationToken)
            : null;
    }

    // A parameter of a positional record is the property that it becomes.
    private static ExpressionSyntax? Default(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax declaration => declaration.Initializer?.Value,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter.Default?.Value,
            _ => null,
        };
}
