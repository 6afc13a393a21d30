using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Text;

/// <summary>Writes constants as JSON.</summary>
internal static class ConstantJson
{
    /// <summary>Gets the value as JSON; null if JSON cannot express it, as for NaN.</summary>
    public static string? Of(object? value) => value switch
    {
        null => "null",
        string text => JsonWriter.Quote(text),
        char character => JsonWriter.Quote(character.ToString()),
        bool truth => truth ? "true" : "false",
        double number => IsFinite(number) ? JsonWriter.Number(number) : null,
        float number => IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    public static string? Of(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Primitive or TypedConstantKind.Enum => Of(constant.Value),
        TypedConstantKind.Type => constant.Value is INamedTypeSymbol type ? JsonWriter.Quote(type.MetadataName()) : null,
        TypedConstantKind.Array when !constant.Values.IsDefault => "[" + string.Join(",", constant.Values.Select(value => Of(value) ?? "null")) + "]",
        _ => null,
    };

    /// <summary>Gets the name of the constant's enum member; null if it is no enum, or no single member.</summary>
    public static string? EnumMember(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } ? EnumMember(type, constant.Value) : null;

    public static string? EnumMember(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value))?.Name;

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);
}
