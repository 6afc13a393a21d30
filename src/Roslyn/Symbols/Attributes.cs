using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Symbols;

/// <summary>Finds attributes of symbols by the metadata name of their class.</summary>
internal static class Attributes
{
    public static AttributeData? Find(this ISymbol symbol, string metadataName) => Find(symbol.GetAttributes(), metadataName);

    public static AttributeData? Find(this ImmutableArray<AttributeData> attributes, string metadataName)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && type.OriginalDefinition.IsNamed(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Has(this ISymbol symbol, string metadataName) => symbol.Find(metadataName) is not null;

    /// <summary>Compares the simple name first, which is cheap: every attribute of every plugin is compared.</summary>
    public static bool IsNamed(this INamedTypeSymbol type, string metadataName) =>
        metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal) && type.MetadataName().Equals(metadataName, StringComparison.Ordinal);

    /// <summary>Gets the first constructor argument if it is a string; null also in half-typed code.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key.Equals(name, StringComparison.Ordinal) && argument.Value.Kind != TypedConstantKind.Error)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
