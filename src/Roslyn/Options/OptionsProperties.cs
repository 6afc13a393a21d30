using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Options;

/// <summary>Decides which properties of an options type are read from configuration.</summary>
internal static class OptionsProperties
{
    /// <summary>All that can be set, those of base types first; an override stands where the property was first declared.</summary>
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
                    properties.RemoveAt(known); // Whatever hides it, generated code cannot set it any more.
                }
            }
        }

        return properties;
    }

    /// <summary>A member that C# demands to be set, and that is not among the properties: then no instance can be made.</summary>
    public static ISymbol? UnreadRequired(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties) =>
        constructor.Has(KnownNames.SetsRequiredMembersAttribute)
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

    private static bool IsRead(IPropertySymbol property, IMethodSymbol? constructor, Compilation compilation) =>
        IsReadable(property, compilation) && (IsSettable(property, compilation) || OptionsConstructor.ParameterOf(property, constructor) is not null);

    private static bool IsReadable(IPropertySymbol property, Compilation compilation) =>
        property.GetMethod is { } getter && compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly);

    private static bool IsSettable(IPropertySymbol property, Compilation compilation) =>
        property.SetMethod is { } setter && compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly);
}
