using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Options;

/// <summary>Decides whether an option is required.</summary>
internal static class OptionRequirement
{
    private const string RequiredAttribute = "System.ComponentModel.DataAnnotations.RequiredAttribute";

    public static bool IsRequired(IPropertySymbol property, IParameterSymbol? parameter, CancellationToken cancellationToken)
    {
        if (property.IsRequired || property.Has(RequiredAttribute) || parameter?.Has(RequiredAttribute) is true)
        {
            return true;
        }

        // Only the source shows an initializer; a type of another assembly keeps what its constructor sets.
        return parameter is not null
            ? !parameter.HasExplicitDefaultValue && property.NullableAnnotation != NullableAnnotation.Annotated
            : property.Type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.NotAnnotated
                && !property.DeclaringSyntaxReferences.IsEmpty && Initialiser(property, cancellationToken) is null;
    }

    /// <summary>Gets the initializer of a property; null if there is none, or if the property is in another assembly.</summary>
    public static ExpressionSyntax? Initialiser(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences
            .Select(reference => (reference.GetSyntax(cancellationToken) as PropertyDeclarationSyntax)?.Initializer?.Value)
            .FirstOrDefault(value => value is not null);
}
