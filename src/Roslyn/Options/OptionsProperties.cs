using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Roslyn.Options;

/// <summary>Decides which properties of an options type are read from configuration.</summary>
internal static class OptionsProperties
{
    private const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary>All that can be set, those of base types first; an override stands where the property was first declared.</summary>
    public static IReadOnlyList<IPropertySymbol> Of(INamedTypeSymbol type, IMethodSymbol? constructor, Compilation compilation)
    {
        var properties = new List<IPropertySymbol>();
        foreach (INamedTypeSymbol declaring in SelfAndBases(type).Reverse())
        {
            foreach (IPropertySymbol property in declaring.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsStatic || property.IsIndexer || !IsReadable(property, compilation)
                    || !(IsSettable(property, compilation) || OptionsConstructor.ParameterOf(property, constructor) is not null))
                {
                    continue;
                }

                int hidden = properties.FindIndex(known => known.Name.Equals(property.Name, StringComparison.Ordinal));
                if (hidden < 0)
                {
                    properties.Add(property);
                }
                else
                {
                    properties[hidden] = property;
                }
            }
        }

        return properties;
    }

    /// <summary>A member that C# demands to be set, and that is not among the properties: then no instance can be made.</summary>
    public static ISymbol? UnreadRequired(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties) =>
        constructor.Has(SetsRequiredMembersAttribute)
            ? null
            : SelfAndBases(type).SelectMany(declaring => declaring.GetMembers()).FirstOrDefault(member =>
                member is IFieldSymbol { IsRequired: true }
                || (member is IPropertySymbol { IsRequired: true } && !properties.Any(property => property.Name.Equals(member.Name, StringComparison.Ordinal))));

    /// <summary>The type and those that it is derived from.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsReadable(IPropertySymbol property, Compilation compilation) =>
        property.GetMethod is { } getter && compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly);

    private static bool IsSettable(IPropertySymbol property, Compilation compilation) =>
        property.SetMethod is { } setter && compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly);
}
