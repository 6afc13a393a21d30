using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Text;

/// <summary>Writes the names of types for generated code and reflection.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Gets the name with <c>global::</c>, escaped keywords, and <c>?</c> for nullable references.</summary>
    public static string Full(this ITypeSymbol type) => type.ToDisplayString(FullFormat);

    /// <summary>Gets the name as reflection writes it: <c>Namespace.Outer+Inner`1</c>.</summary>
    public static string MetadataName(this INamedTypeSymbol type)
    {
        string name = type.MetadataName;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        // Display strings escape keywords, metadata does not.
        for (INamespaceSymbol space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            name = space.MetadataName + "." + name;
        }

        return name;
    }
}
