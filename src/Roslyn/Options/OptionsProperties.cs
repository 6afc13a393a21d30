using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Options;

/// <summary>Finds the properties of an options type that are read from configuration.</summary>
internal static class OptionsProperties
{
    /// <summary>Gets all properties that can be set, those of base types first; an override has the position of the first declaration.</summary>
    public static IReadOnlyList<IPropertySymbol> Of(INamedTypeSymbol type, IMethodSymbol? constructor, Compilation compilation)
    {
        var properties = new List<IPropertySymbol>();
        foreach (INamedTypeSymbol declaring in SelfAndBases(type).Reverse())
        {
            foreach (ISymbol member in declaring.GetMembers().Where(static member => member is IPropertySymbol { IsIndexer: false } or IFieldSymbol or IEventSymbol or INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }))
            {
                int known = properties.FindIndex(property => property.Name.Equals(member.Name, StringComparison.Ordinal));
                if (member is IPropertySymbol { IsStatic: false, ExplicitInterfaceImplementations.IsEmpty: true } property && IsRead(property, constructor, compilation))
                {
                    if (known < 0)
                    {
                        properties.Add(property);
                    }
                    else
                    {
                        properties[known] = property;
                    }
                }
                else if (known >= 0 && member is not IPropertySymbol { IsOverride: true } && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
                {
                    properties.RemoveAt(known); // Hidden by another member, it cannot be set by generated code.
                }
            }
        }

        return properties;
    }

    /// <summary>Finds a <c>required</c> member that is not among the properties: then no instance can be created.</summary>
    public static ISymbol? UnreadRequired(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties) =>
        constructor.Has(KnownNames.SetsRequiredMembersAttribute)
            ? null
            : SelfAndBases(type).SelectMany(declaring => declaring.GetMembers()).FirstOrDefault(member =>
                member is IFieldSymbol { IsRequired: true }
                || (member is IPropertySymbol { IsRequired: true } && !properties.Any(property => property.Name.Equals(member.Name, StringComparison.Ordinal))));

    /// <summary>Gets the type and its base types.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsRead(IPropertySymbol property, IMethodSymbol? constructor, Compilation compilation) =>
        IsReadable(property, compilation) && (IsSettable(property, compilation) || OptionsConstructor.ParameterOf(property, constructor) is not null);

    private static bool IsReadable(IPropertySymbol property, Compilation compilation) =>
        property.GetMethod is { } getter && compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly);

    private static bool IsSettable(IPropertySymbol property, Compilation compilation) =>
        property.SetMethod is { } setter && compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly);
}
