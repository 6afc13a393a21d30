using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>Finds constraints that fail when they are checked, or allow nothing, as far as the compiler can know.</summary>
internal static class ConstraintProblem
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Gets the problem and a suggestion; null if there is none.</summary>
    public static string? Find(AttributeData attribute, OptionType option, ITypeSymbol value, INamedTypeSymbol options)
    {
        if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } attributeClass
            || attribute.AttributeConstructor is null
            || attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static named => named.Value)).Any(ConstraintReader.IsUnknown)
            || !ConstraintReader.IsValidation(attributeClass))
        {
            return null;
        }

        bool isText = option is OptionType.Text or OptionType.Secret;
        bool hasLength = isText || option is OptionType.List or OptionType.Map;
        bool isOfFramework = attributeClass.ContainingNamespace.ToDisplayString().Equals("System.ComponentModel.DataAnnotations", StringComparison.Ordinal);
        return !isOfFramework ? Visibility(attribute)
            : attributeClass.Name switch
            {
                "RangeAttribute" => Range(attribute, option, value),
                "StringLengthAttribute" => !isText ? NotFor("text", option is OptionType.List or OptionType.Map ? "[MaxLength] counts entries." : null) : Length(attribute, value),
                "MinLengthAttribute" or "MaxLengthAttribute" or "LengthAttribute" => !hasLength ? NotFor("text, lists and maps", null) : Length(attribute, value),
                "RegularExpressionAttribute" => Pattern(attribute),
                "AllowedValuesAttribute" => Values(attribute, option, value, areAllowed: true),
                "DeniedValuesAttribute" => Values(attribute, option, value, areAllowed: false),
                "EmailAddressAttribute" or "PhoneAttribute" or "CreditCardAttribute" or "Base64StringAttribute" or "FileExtensionsAttribute" => isText ? null : NotFor("text", null),
                "UrlAttribute" => isText || option == OptionType.Uri ? null : NotFor("text and 'Uri'", null),
                "CompareAttribute" => Compare(attribute, options),
                _ => Visibility(attribute),
            };
    }

    /// <summary>Gets the last of several constraints that together allow nothing, and the reason; nulls if they allow something.</summary>
    public static (AttributeData? Last, string? Reason) Together(IEnumerable<AttributeData> attributes, ITypeSymbol value)
    {
        (AttributeData Attribute, LengthConstraint Length)[] lengths =
            [.. attributes.Select(attribute => (attribute, ConstraintReader.Read(attribute, value) as LengthConstraint)).Where(static pair => pair.Item2 is not null).Select(static pair => (pair.attribute, pair.Item2!))];
        return LengthConstraint.Together(lengths.Select(static pair => pair.Length)) is { Max: { } max, Min: var min } && min > max
            ? (lengths[lengths.Length - 1].Attribute, $"with the others it asks for at least {Text(min)} and at most {Text(max)}. Change one of them.")
            : (null, null);
    }

    private static string NotFor(string what, string? hint) => $"it is for {what}. {hint ?? "Remove it."}";

    private static string? Range(AttributeData attribute, OptionType option, ITypeSymbol value)
    {
        if (option is not (OptionType.Integer or OptionType.Float or OptionType.Duration or OptionType.Instant or OptionType.Date or OptionType.TimeOfDay))
        {
            return option is OptionType.Text ? null : NotFor("numbers, times and dates", null);
        }

        return ConstraintReader.Read(attribute, value) is not RangeConstraint range
                ? $"its limits are not both values of '{value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'. Write such values."
            : RangeLimit.Compare(range.Min!, range.Max!, option) is var order && (order > 0 || (order == 0 && (range.WithoutMin || range.WithoutMax)))
                ? $"no value lies between {range.Min} and {range.Max}. Swap or change the limits."
            : null;
    }

    private static string? Length(AttributeData attribute, ITypeSymbol value) =>
        attribute.ConstructorArguments.Any(static argument => argument.Value is int and < -1) || (attribute.AttributeClass!.Name is not "MaxLengthAttribute" && attribute.ConstructorArguments.Any(static argument => argument.Value is int and < 0))
            ? "a length is not negative. Write 0 or more."
        : ConstraintReader.Read(attribute, value) is LengthConstraint { Max: { } max, Min: var min } && min > max
            ? $"the least length, {Text(min)}, is above the greatest, {Text(max)}. Change one of them."
        : null;

    private static string? Pattern(AttributeData attribute)
    {
        if (attribute.FirstText() is not { Length: > 0 } pattern)
        {
            return "it has no pattern. Write one.";
        }

        if (attribute.Named("MatchTimeoutInMilliseconds")?.Value is int and (0 or < -1))
        {
            return "its time-out is not positive. Write milliseconds, or remove it.";
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.None, PatternTimeout);
            return null;
        }
        catch (ArgumentException exception)
        {
            return $"the pattern is no regular expression ({exception.Message.TrimEnd('.')}). Correct it.";
        }
    }

    private static string? Values(AttributeData attribute, OptionType option, ITypeSymbol value, bool areAllowed)
    {
        // No constant is ever equal to a value of another type.
        if (option is not (OptionType.Text or OptionType.Integer or OptionType.Float or OptionType.Boolean or OptionType.Choice))
        {
            return NotFor("text, numbers, bool and enums", null);
        }

        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Array, IsNull: false } array)
        {
            return "it has no values. Write some.";
        }

        if (array.Values.Any(static constant => constant.Kind == TypedConstantKind.Array))
        {
            return "it gets an array as one value. Write the values one by one.";
        }

        if (ConstraintReader.Read(attribute, value) is not ValuesConstraint constraint || !areAllowed)
        {
            return null;
        }

        TypedConstant wrong = array.Values.FirstOrDefault(constant => !constant.IsNull && !constraint.Values.Any(one => one.Code.Equals(ConstantCode.Of(constant), StringComparison.Ordinal)));
        return wrong.Kind != TypedConstantKind.Error
            ? $"{wrong.ToCSharpString()} is no value of '{value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'. Write values of that type."
            : null;
    }

    private static string? Compare(AttributeData attribute, INamedTypeSymbol options) =>
        attribute.FirstText() is { } other && OptionsProperties.SelfAndBases(options).SelectMany(declaring => declaring.GetMembers(other)).OfType<IPropertySymbol>().Any()
            ? null
            : $"there is no property '{attribute.FirstText()}' to compare with. Name one.";

    private static string? Visibility(AttributeData attribute) =>
        AttributeFacts.Of(attribute) is null ? "generated code cannot create it. Make the attribute, its constructor and the types of its arguments public or internal." : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
