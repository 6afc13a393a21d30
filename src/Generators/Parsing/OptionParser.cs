using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads one property of an options type.</summary>
internal static class OptionParser
{
    /// <summary>The option; null if its type cannot be bound.</summary>
    public static OptionModel? Parse(IPropertySymbol property, IParameterSymbol? parameter, Compilation compilation, CancellationToken cancellation)
    {
        ITypeSymbol type = OptionTypes.Underlying(property.Type);
        if (OptionTypes.Read(type) is not { } optionType)
        {
            return null;
        }

        ExpressionSyntax? initialiser = Initialiser(property, cancellation);
        AttributeData? prompt = property.Find(KnownNames.PromptAttribute);
        return new OptionModel(
            property.Name,
            OptionKeys.Of(property),
            optionType,
            type.WithNullableAnnotation(NullableAnnotation.None).Full(),
            type.IsValueType,
            IsRequired(property, parameter, initialiser),
            property.IsRequired,
            parameter?.Name,
            parameter?.HasExplicitDefaultValue ?? false,
            Choices(type),
            prompt?.FirstText(),
            prompt?.Named("Order")?.Value is int order ? order : 0,
            DocumentationSummary.Of(property, cancellation),
            Default(type, parameter, initialiser, compilation, cancellation));
    }

    private static bool IsRequired(IPropertySymbol property, IParameterSymbol? parameter, ExpressionSyntax? initialiser)
    {
        bool mayBeNull = property.NullableAnnotation == NullableAnnotation.Annotated;
        if (property.IsRequired || parameter is not null)
        {
            return property.IsRequired || !(parameter!.HasExplicitDefaultValue || mayBeNull);
        }

        // Only the source tells whether there is an initialiser; a type of another assembly keeps what its constructor sets.
        return property.Type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.NotAnnotated
            && !property.DeclaringSyntaxReferences.IsEmpty && initialiser is null;
    }

    private static ExpressionSyntax? Initialiser(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences
            .Select(reference => (reference.GetSyntax(cancellation) as PropertyDeclarationSyntax)?.Initializer?.Value)
            .FirstOrDefault(value => value is not null);

    private static EquatableArray<ChoiceModel> Choices(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
            ? type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue)
                .Select(member => new ChoiceModel(member.Name, NameCase.Snake(member.Name))).ToEquatableArray()
            : EquatableArray<ChoiceModel>.Empty;

    private static string? Default(
        ITypeSymbol type, IParameterSymbol? parameter, ExpressionSyntax? initialiser, Compilation compilation, CancellationToken cancellation)
    {
        if (type.Is(KnownNames.Secret))
        {
            return null;
        }

        object? value = parameter is { HasExplicitDefaultValue: true } ? parameter.ExplicitDefaultValue
            : initialiser is not null && compilation.ContainsSyntaxTree(initialiser.SyntaxTree)
                ? compilation.GetSemanticModel(initialiser.SyntaxTree).GetConstantValue(initialiser, cancellation).Value
            : null;
        return value is null ? null
            : type is INamedTypeSymbol { TypeKind: TypeKind.Enum } choice
                ? ConstantJson.EnumMember(choice, value) is { } member ? JsonWriter.Quote(NameCase.Snake(member)) : null
            : ConstantJson.Of(value);
    }

    private static bool Is(this ITypeSymbol type, string metadataName) => type is INamedTypeSymbol named && named.IsNamed(metadataName);
}
