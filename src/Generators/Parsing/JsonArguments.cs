using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// Finds how a JSON value becomes a number, a truth value or text: the casts of <c>JsonNode</c> refuse a whole number where a number is
/// wanted, depending on how the node was made.
/// </summary>
internal static class JsonArguments
{
    /// <summary>The argument; null if the parameter is no JSON value, or there is no conversion to the type but a cast.</summary>
    public static ArgumentModel? Convert(string parameter, ITypeSymbol from, ITypeSymbol to)
    {
        if (from is not INamedTypeSymbol source || !source.IsNamed("System.Text.Json.Nodes.JsonNode"))
        {
            return null;
        }

        bool isNullable = to is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        ITypeSymbol type = isNullable ? ((INamedTypeSymbol)to).TypeArguments[0] : to;
        ArgumentConversion conversion = type.SpecialType switch
        {
            SpecialType.System_Boolean => ArgumentConversion.JsonBoolean,
            SpecialType.System_String => ArgumentConversion.JsonText,
            >= SpecialType.System_SByte and <= SpecialType.System_Double => ArgumentConversion.JsonNumber,
            _ => ArgumentConversion.None,
        };
        bool mayBeNull = isNullable || (to.IsReferenceType && to.NullableAnnotation != NullableAnnotation.NotAnnotated);
        return conversion == ArgumentConversion.None ? null : new ArgumentModel(parameter, conversion, type.Full(), mayBeNull);
    }
}
