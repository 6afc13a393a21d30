using System.Globalization;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>A constant that does not satisfy a constraint.</summary>
/// <param name="Attribute">The constraint, as <c>Range</c>.</param>
/// <param name="Found">What the constant is; null for the constant itself.</param>
/// <param name="Allowed">What it should be.</param>
internal sealed record Violation(string Attribute, string? Found, string Allowed);

/// <summary>The framework's constraints, as far as they are about constants.</summary>
internal static class ValueConstraints
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";

    /// <summary>What is wrong with the value; null if nothing, or if the attribute is no constraint that is known here.</summary>
    public static Violation? Check(AttributeData attribute, object value)
    {
        if (attribute.AttributeClass is not { } type || attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error))
        {
            return null;
        }

        return type.IsNamed(Namespace + "RangeAttribute") ? CheckRange(attribute, value)
            : type.IsNamed(Namespace + "AllowedValuesAttribute") ? CheckAllowed(attribute, value)
            : value is not string text ? null
            : type.IsNamed(Namespace + "StringLengthAttribute") ? CheckLength("StringLength", text, attribute.Named("MinimumLength")?.Value as int? ?? 0, First(attribute))
            : type.IsNamed(Namespace + "MinLengthAttribute") ? CheckLength("MinLength", text, First(attribute) ?? 0, max: null)
            : type.IsNamed(Namespace + "MaxLengthAttribute") ? CheckLength("MaxLength", text, 0, First(attribute))
            : null;
    }

    private static Violation? CheckRange(AttributeData attribute, object value)
    {
        TypedConstant[] limits = [.. attribute.ConstructorArguments.Where(argument => argument.Kind == TypedConstantKind.Primitive)];
        if (limits.Length != 2 || value is string || Number(limits[0].Value) is not { } min || Number(limits[1].Value) is not { } max)
        {
            return null;
        }

        bool withoutMin = attribute.Named("MinimumIsExclusive")?.Value is true;
        bool withoutMax = attribute.Named("MaximumIsExclusive")?.Value is true;
        bool isWithin = value is not (double.NaN or float.NaN)
            && (Number(value) is not { } number || ((withoutMin ? number > min : number >= min) && (withoutMax ? number < max : number <= max)));
        return isWithin ? null
            : new Violation("Range", Found: null, $"{(withoutMin ? "more than " : "")}{Text(limits[0])} to {(withoutMax ? "less than " : "")}{Text(limits[1])}");
    }

    private static Violation? CheckAllowed(AttributeData attribute, object value)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Array, IsNull: false } allowed)
        {
            return null;
        }

        return allowed.Values.Any(one => one.Kind == TypedConstantKind.Error || IsSame(one.Value, value))
            ? null
            : new Violation("AllowedValues", Found: null, string.Join(", ", allowed.Values.Select(Microsoft.CodeAnalysis.CSharp.TypedConstantExtensions.ToCSharpString)));
    }

    private static Violation? CheckLength(string attribute, string text, int min, int? max)
    {
        // -1 stands for any length.
        bool isBelow = text.Length < min;
        bool isAbove = max is >= 0 && text.Length > max;
        return isBelow ? new Violation(attribute, $"{text.Length} characters long", $"at least {min}")
            : isAbove ? new Violation(attribute, $"{text.Length} characters long", $"at most {max}")
            : null;
    }

    private static bool IsSame(object? allowed, object value) =>
        Equals(allowed, value) || (allowed is not string && value is not string && Number(allowed) is { } number && number == Number(value));

    private static int? First(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: int length } ? length : null;

    private static string Text(TypedConstant limit) => Convert.ToString(limit.Value, CultureInfo.InvariantCulture);

    // Decimals keep what is written: 0.1f is 0.1. What no decimal can hold is its greatest or least.
    private static decimal? Number(object? value) => value switch
    {
        double.NaN or float.NaN => null,
        double number when Math.Abs(number) >= (double)decimal.MaxValue => number > 0 ? decimal.MaxValue : decimal.MinValue,
        float number when Math.Abs(number) >= (float)decimal.MaxValue => number > 0 ? decimal.MaxValue : decimal.MinValue,
        double number => (decimal)number,
        float number => (decimal)number,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        _ => null,
    };
}
