using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// Finds what turns a JSON value into a number, a truth value or text: the casts of <c>JsonNode</c> refuse a whole number where a number is
/// wanted, depending on how the node was made.
/// </summary>
internal static class JsonConversion
{
    private const string Conversions = "global::Patchbay.Registration.JsonArgument.";

    /// <summary>The method; null if it is not needed, or there is none for the type.</summary>
    public static string? Of(ITypeSymbol from, ITypeSymbol to)
    {
        if (from is not INamedTypeSymbol source || !source.IsNamed("System.Text.Json.Nodes.JsonNode"))
        {
            return null;
        }

        bool isNullable = to is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        ITypeSymbol type = isNullable ? ((INamedTypeSymbol)to).TypeArguments[0] : to;
        string orNull = isNullable || (to.IsReferenceType && to.NullableAnnotation != NullableAnnotation.NotAnnotated) ? "OrNull" : "";
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => $"{Conversions}Boolean{orNull}",
            SpecialType.System_String => $"{Conversions}Text{orNull}",
            >= SpecialType.System_SByte and <= SpecialType.System_Double => $"{Conversions}Number{orNull}<{type.Full()}>",
            _ => null,
        };
    }
}
