using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>A default that does not satisfy a constraint.</summary>
/// <param name="Attribute">The constraint, as <c>Range</c>.</param>
/// <param name="Found">A description of the default; null for the default itself.</param>
/// <param name="Allowed">The allowed values.</param>
internal sealed record Violation(string Attribute, string? Found, string Allowed);

/// <summary>Checks values against constraints, as far as that is possible without running code.</summary>
internal static class ValueConstraints
{
    /// <summary>Checks the value of an option; null if it is allowed, or if the attribute is no constraint that can be checked here.</summary>
    public static Violation? Check(AttributeData attribute, ITypeSymbol declared, object value)
    {
        ITypeSymbol type = OptionTypes.Underlying(declared);
        if (OptionTypes.Read(type) is not { } option || ConstraintReader.Read(attribute, type) is not { } constraint)
        {
            return null;
        }

        string name = ConstraintReader.NameWithoutSuffix(attribute.AttributeClass!);
        return constraint switch
        {
            RangeConstraint range => CheckRange(name, range, option, value),
            LengthConstraint length when value is string text => CheckLength(name, text, length),
            ValuesConstraint values => CheckValues(name, values, attribute.ConstructorArguments[0], type, value),
            _ => null,
        };
    }

    private static Violation? CheckRange(string name, RangeConstraint range, OptionType option, object value)
    {
        bool isWithin = value is not (double.NaN or float.NaN)
            && (Text(value) is not { } text || (IsWithin(text, range.Min, range.WithoutMin, option) && IsWithin(text, range.Max, range.WithoutMax, option, sign: -1)));
        return isWithin ? null
            : new Violation(name, Found: null, $"{(range.WithoutMin ? "more than " : "")}{range.Min} to {(range.WithoutMax ? "less than " : "")}{range.Max}");
    }

    private static bool IsWithin(string value, string? limit, bool withoutLimit, OptionType option, int sign = 1) =>
        limit is null || (sign * RangeLimit.Compare(value, limit, option)) is var order && (withoutLimit ? order > 0 : order >= 0);

    private static Violation? CheckLength(string name, string text, LengthConstraint length) =>
        text.Length < length.Min ? new Violation(name, $"{text.Length} characters long", $"at least {length.Min}")
        : text.Length > length.Max ? new Violation(name, $"{text.Length} characters long", $"at most {length.Max}")
        : null;

    private static Violation? CheckValues(string name, ValuesConstraint constraint, TypedConstant written, ITypeSymbol type, object value)
    {
        string? json = type is INamedTypeSymbol { TypeKind: TypeKind.Enum } choice
            ? OptionChoices.Key(choice, value) is { } key ? JsonWriter.Quote(key) : null
            : ConstantJson.Of(value);
        if (json is null || constraint.Values.Any(one => IsSame(one.Json, json)) == constraint.AreAllowed)
        {
            return null;
        }

        string values = string.Join(", ", written.Values.Select(TypedConstantExtensions.ToCSharpString));
        return new Violation(name, Found: null, constraint.AreAllowed ? values : "all but " + values);
    }

    // 1 is 1.0.
    private static bool IsSame(string one, string other) =>
        one.Equals(other, StringComparison.Ordinal) || (one[0] is not '"' && other[0] is not '"' && RangeLimit.Compare(one, other, OptionType.Float) == 0);

    private static string? Text(object value) => value switch
    {
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        string or bool or char => null,
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
