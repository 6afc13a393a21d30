using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Text;

/// <summary>Constants of the program as C#.</summary>
internal static class CSharpLiteral
{
    public static string Of(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Type: { } type, Value: { } value } ? Of(type, value) : constant.ToCSharpString();

    /// <summary>With a cast, so that an enum stays one and a number keeps its type.</summary>
    public static string Of(ITypeSymbol type, object value) => value switch
    {
        string text => TypeNames.Literal(text),
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => $"({type.Full()})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}{Suffix(value)})",
    };

    private static string Suffix(object value) => value switch
    {
        float => "f",
        decimal => "m",
        double => "d",
        _ => "",
    };
}
