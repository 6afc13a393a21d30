using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Symbols;

/// <summary>Writes constants as C#: the only code that does so.</summary>
internal static class ConstantCode
{
    /// <summary>Gets the constant; null if generated code cannot write it, as one of a private type.</summary>
    public static string? Of(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Error } => null,
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => TypeOf(type),
        { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol type } => Array(type, constant),
        { Type: { } type, Value: { } value } when type.IsNameable() => Of(type, value),
        _ => null,
    };

    /// <summary>Gets the value with a cast, so that enums and numbers keep their type.</summary>
    public static string Of(ITypeSymbol type, object value) => value switch
    {
        string text => CSharpText.Literal(text),
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => $"({type.Full()})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}{Suffix(value)})",
    };

    private static string? TypeOf(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void ? "typeof(void)"
        : type is INamedTypeSymbol { IsUnboundGenericType: true } unbound ? unbound.OriginalDefinition.IsNameableDefinition() ? $"typeof({unbound.Full()})" : null
        : type.IsNameable() ? $"typeof({type.WithNullableAnnotation(NullableAnnotation.None).Full()})"
        : null;

    private static string? Array(IArrayTypeSymbol type, TypedConstant constant)
    {
        string?[] elements = [.. constant.Values.Select(Of)];
        return type.IsNameable() && elements.All(static code => code is not null) ? $"new {type.Full()} {{ {string.Join(", ", elements)} }}" : null;
    }

    private static string Suffix(object value) => value switch
    {
        float => "f",
        decimal => "m",
        double => "d",
        _ => "",
    };
}
