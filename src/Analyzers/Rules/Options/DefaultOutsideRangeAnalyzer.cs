using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0031: the default of an option is not what its constraints allow.</summary>
internal sealed class DefaultOutsideRangeAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DefaultOutsideRange, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "The default of an option is not allowed",
        "The default of '{0}' is {1}, and [{2}] allows {3}. Change one of them, or make the option required.");

    public override void Start(PluginAnalysis analysis) =>
        analysis.OnOptionsSyntax(Check, SyntaxKind.PropertyDeclaration, SyntaxKind.Parameter);

    private void Check(SyntaxNodeAnalysisContext context)
    {
        if (Default(context.Node) is { } value
            && Property(context) is { } property
            && property.GetAttributes().Any(attribute => attribute.AttributeClass is { } attributeClass && ConstraintReader.IsValidation(attributeClass))
            && Known(value, property, context) is { } known
            && property.GetAttributes().Select(attribute => ValueConstraints.Check(attribute, property.Type, known)).FirstOrDefault(found => found is not null) is { } violation
            && !UnusableConstraintAnalyzer.Find(property, property.ContainingType, context.Compilation).Any())
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, value.GetLocation(), property.Name, violation.Found ?? value.ToString(), violation.Attribute, violation.Allowed));
        }
    }

    private static object? Known(ExpressionSyntax value, IPropertySymbol property, SyntaxNodeAnalysisContext context) =>
        value.IsKind(SyntaxKind.NumericLiteralExpression) || value.IsKind(SyntaxKind.StringLiteralExpression) ? ((LiteralExpressionSyntax)value).Token.Value
        : context.SemanticModel.GetConstantValue(value, context.CancellationToken) is { HasValue: true } constant ? constant.Value
        : OptionTypes.Read(property.Type) is OptionType.Duration ? DurationDefault.Read(value, context.SemanticModel, context.CancellationToken)
        : null;

    // A parameter of a positional record is the property that it becomes.
    private static ExpressionSyntax? Default(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter.Default?.Value,
        _ => null,
    };

    private static IPropertySymbol? Property(SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) switch
        {
            IPropertySymbol property => property,
            IParameterSymbol parameter => parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
            _ => null,
        };
}
