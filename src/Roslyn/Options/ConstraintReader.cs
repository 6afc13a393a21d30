using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>Reads the constraints of a property: the only place that knows the framework's attributes.</summary>
internal static class ConstraintReader
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";
    private const string RequiresUnreferencedCode = "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute";
    private const string ValidationAttribute = Namespace + "ValidationAttribute";

    /// <summary>
    /// Reads all constraints of a property, of the property that it overrides, and of the parameter that sets it: attributes of a
    /// positional record are on the parameter unless they have the target <c>property</c>.
    /// </summary>
    public static IEnumerable<Constraint> Of(IPropertySymbol property, IParameterSymbol? parameter)
    {
        ITypeSymbol type = OptionTypes.Underlying(property.Type);
        foreach (AttributeData attribute in parameter?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
        {
            if (Read(attribute, type) is { } constraint)
            {
                yield return constraint;
            }
        }

        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        for (IPropertySymbol? declaring = property; declaring is not null; declaring = declaring.OverriddenProperty)
        {
            ImmutableArray<AttributeData> attributes = declaring.GetAttributes();
            foreach (AttributeData attribute in attributes)
            {
                if (attribute.AttributeClass is { } attributeClass && (seen.Add(attributeClass) || SymbolEqualityComparer.Default.Equals(declaring, property))
                    && Read(attribute, type) is { } constraint)
                {
                    yield return constraint;
                }
            }
        }
    }

    /// <summary>
    /// Whether the property has a constraint whose attribute needs reflection, while the generated check needs none: then the
    /// trimmer's warning is wrong.
    /// </summary>
    public static bool IsFreedOfReflection(IPropertySymbol property) =>
        property.GetAttributes().Any(attribute =>
            attribute.AttributeConstructor?.Has(RequiresUnreferencedCode) is true
            && Read(attribute, OptionTypes.Underlying(property.Type)) is not (null or OtherConstraint));

    /// <summary>Reads a constraint; null if the attribute is none, or half-typed.</summary>
    public static Constraint? Read(AttributeData attribute, ITypeSymbol type)
    {
        if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } attributeClass
            || attribute.AttributeConstructor is null
            || attribute.ConstructorArguments.Any(IsUnknown)
            || attribute.NamedArguments.Any(argument => IsUnknown(argument.Value))
            || !IsValidation(attributeClass))
        {
            return null;
        }

        string? message = attribute.Named("ErrorMessage")?.Value as string;
        OptionType? option = OptionTypes.Read(type);
        bool isText = option is OptionType.Text or OptionType.Secret;
        bool hasLength = isText || option is OptionType.List or OptionType.Map;
        string name = attributeClass.IsNamed(Namespace + attributeClass.Name) ? attributeClass.Name : "";
        return name switch
        {
            "RangeAttribute" when Range(attribute, option, message) is { } range => range,
            "StringLengthAttribute" when isText && Number(attribute, 0) is { } max =>
                new LengthConstraint(attribute.Named("MinimumLength")?.Value as int? ?? 0, max, NamesMaxFirst: true, message),
            "MinLengthAttribute" when hasLength && Number(attribute, 0) is { } min => new LengthConstraint(min, Max: null, NamesMaxFirst: false, message),
            "MaxLengthAttribute" when hasLength => Number(attribute, 0) is { } most and >= 0 ? new LengthConstraint(0, most, NamesMaxFirst: true, message) : null,
            "LengthAttribute" when hasLength && (Number(attribute, 0), Number(attribute, 1)) is ({ } least, { } most) => new LengthConstraint(least, most, NamesMaxFirst: false, message),
            "RegularExpressionAttribute" when isText && attribute.FirstText() is { } pattern => new PatternConstraint(pattern, message),
            "AllowedValuesAttribute" when Values(attribute, option, type) is { } values => new ValuesConstraint(AreAllowed: true, values, message),
            "DeniedValuesAttribute" when Values(attribute, option, type) is { } values => new ValuesConstraint(AreAllowed: false, values, message),
            "UrlAttribute" when isText || option is OptionType.Uri => new UrlConstraint(message),
            "EmailAddressAttribute" when isText => new EmailConstraint(message),
            "RequiredAttribute" => isText && attribute.Named("AllowEmptyStrings")?.Value is not true ? new NotBlankConstraint(message) : null,
            _ => AttributeFacts.Of(attribute) is { } facts ? new OtherConstraint(NameWithoutSuffix(attributeClass), facts, message) : null,
        };
    }

    /// <summary>Whether the attribute class is a constraint.</summary>
    public static bool IsValidation(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsNamed(ValidationAttribute))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the name of an attribute as it is used: <c>Range</c>.</summary>
    public static string NameWithoutSuffix(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) && type.Name.Length > "Attribute".Length
            ? type.Name.Substring(0, type.Name.Length - "Attribute".Length)
            : type.Name;

    /// <summary>Whether the constant, or one in it, is half-typed.</summary>
    public static bool IsUnknown(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error || (constant.Kind == TypedConstantKind.Array && !constant.Values.IsDefault && constant.Values.Any(IsUnknown));

    private static RangeConstraint? Range(AttributeData attribute, OptionType? option, string? message)
    {
        TypedConstant[] limits = [.. attribute.ConstructorArguments.Where(argument => argument.Kind == TypedConstantKind.Primitive)];
        if (limits.Length != 2 || option is not { } type)
        {
            return null;
        }

        (string? min, string? max) = (RangeLimit.Normalise(limits[0].Value, type), RangeLimit.Normalise(limits[1].Value, type));
        return min is null || max is null ? null : new RangeConstraint(
            min,
            max,
            attribute.Named("MinimumIsExclusive")?.Value is true,
            attribute.Named("MaximumIsExclusive")?.Value is true,
            message);
    }

    private static EquatableArray<ConstantValue>? Values(AttributeData attribute, OptionType? option, ITypeSymbol type)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Array, IsNull: false } array
            || option is not (OptionType.Text or OptionType.Integer or OptionType.Float or OptionType.Boolean or OptionType.Choice))
        {
            return null;
        }

        var values = new List<ConstantValue>();
        foreach (TypedConstant constant in array.Values)
        {
            if (constant is { Kind: not TypedConstantKind.Array, Value: { } value, Type: { } valueType } && Fits(value, valueType, option, type) && Json(constant, type) is { } json && ConstantCode.Of(constant) is { } code)
            {
                values.Add(new ConstantValue(code, json));
            }
        }

        return values.ToEquatableArray();
    }

    // The attribute never finds a constant of another type equal to the value; numbers are compared as numbers.
    private static bool Fits(object value, ITypeSymbol valueType, OptionType? option, ITypeSymbol type) => option switch
    {
        OptionType.Text => value is string,
        OptionType.Boolean => value is bool,
        OptionType.Choice => SymbolEqualityComparer.Default.Equals(valueType, type),
        _ => valueType.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double,
    };

    private static string? Json(TypedConstant constant, ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Enum } choice
            ? OptionChoices.Key(choice, constant.Value) is { } key ? JsonWriter.Quote(key) : null
            : ConstantJson.Of(constant.Value);

    private static int? Number(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : null;
}
