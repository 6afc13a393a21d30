using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>The types by which a unit can be asked for.</summary>
internal static class UnitBases
{
    private const string UnitBase = "Patchbay.Connectors.ConnectorUnit";
    private const string UnitInterface = "Patchbay.Connectors.IConnectorUnit";

    /// <summary>The unit's role: the base class just below <c>ConnectorUnit</c>, as <c>Mapper</c> is; the class itself if there is none.</summary>
    public static INamedTypeSymbol Role(INamedTypeSymbol unit)
    {
        INamedTypeSymbol role = unit;
        while (role.BaseType is { } parent && !parent.IsNamed(UnitBase) && parent.AllInterfaces.Any(static candidate => candidate.IsNamed(UnitInterface)))
        {
            role = parent;
        }

        return role;
    }

    /// <summary>
    /// The unit's base classes up to its role, and the interfaces that the role does not have. The class itself counts if
    /// some code asks for just that class. The framework's interfaces do not count: nobody asks for an <c>IDisposable</c>.
    /// </summary>
    public static HashSet<ISymbol> Of(INamedTypeSymbol unit, INamedTypeSymbol role, Func<INamedTypeSymbol, bool> isAskedFor)
    {
        var bases = new HashSet<ISymbol>(unit.AllInterfaces.Except(role.AllInterfaces, SymbolEqualityComparer.Default).Where(static type => !IsOfFramework(type!))!, SymbolEqualityComparer.Default) { role };
        for (INamedTypeSymbol? type = unit.BaseType; type is not null && Derives(type, role); type = type.BaseType)
        {
            bases.Add(type);
        }

        if (isAskedFor(unit))
        {
            bases.Add(unit);
        }

        return bases;
    }

    /// <summary>Whether a class is another one or derives from it.</summary>
    public static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfFramework(ISymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space.Name is "System" or "Microsoft";
    }
}
