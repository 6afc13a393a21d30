using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Finds the constructor by which generated code creates a class, if it can.</summary>
internal static class PluginConstructor
{
    /// <summary>Whether generated code elsewhere in the assembly can name and create the class.</summary>
    public static bool CanBeCreated(INamedTypeSymbol type, Compilation compilation) =>
        !type.IsAbstract && CanBeNamed(type, compilation);

    /// <summary>Whether generated code elsewhere in the assembly can name the class.</summary>
    public static bool CanBeNamed(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
        {
            return false;
        }

        return SelfAndOuters(type).All(outer => outer.Arity == 0 && !outer.IsFileLocal && outer.Name.Length > 0);
    }

    /// <summary>Gets the class and those that it is nested in.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndOuters(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }

    /// <summary>
    /// Finds the constructor marked with <c>[ActivatorUtilitiesConstructor]</c>, otherwise the public one with the most parameters,
    /// otherwise the internal one with the most. Null if there is none, or no single one, or if the marked one cannot be called.
    /// </summary>
    public static IMethodSymbol? Find(INamedTypeSymbol type, Compilation compilation)
    {
        IMethodSymbol[] marked = [.. Marked(type)];
        IMethodSymbol[] usable = [.. type.InstanceConstructors.Where(constructor => IsUsable(constructor, type, compilation))];
        return marked.Length > 0
            ? marked.Length == 1 && usable.Contains(marked[0], SymbolEqualityComparer.Default) ? marked[0] : null
            : Longest(usable.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public))
                ?? Longest(usable.Where(constructor => constructor.DeclaredAccessibility != Accessibility.Public));
    }

    /// <summary>Gets the constructors that are marked as the one to call, in the order of the source.</summary>
    public static IEnumerable<IMethodSymbol> Marked(INamedTypeSymbol type) =>
        type.InstanceConstructors.Where(static constructor => constructor.Has(KnownNames.ActivatorUtilitiesConstructorAttribute));

    /// <summary>Whether generated code can call the constructor, as far as the compiler knows its parameters.</summary>
    public static bool MayBeUsable(IMethodSymbol constructor, Compilation compilation) =>
        IsUsable(constructor, constructor.ContainingType, compilation) || HasUnknownParameter(constructor, compilation);

    /// <summary>Whether there is any constructor that generated code can call.</summary>
    public static bool HasUsable(INamedTypeSymbol type, Compilation compilation) =>
        type.InstanceConstructors.Any(constructor => MayBeUsable(constructor, compilation));

    /// <summary>Whether a base class is not known, as in half-typed code: it may have what seems to be missing.</summary>
    public static bool HasUnknownBase(INamedTypeSymbol type)
    {
        INamedTypeSymbol? ancestor = type.BaseType;
        while (ancestor is { TypeKind: not TypeKind.Error })
        {
            ancestor = ancestor.BaseType;
        }

        return ancestor is not null;
    }

    /// <summary>Whether a parameter is optional: it has a default, or its type allows null.</summary>
    public static bool IsOptional(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue
        || parameter.NullableAnnotation == NullableAnnotation.Annotated
        || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether there are several constructors that generated code can call.</summary>
    public static bool HasSeveral(INamedTypeSymbol type, Compilation compilation) =>
        type.InstanceConstructors.Count(constructor => IsUsable(constructor, type, compilation)) > 1;

    // Half-typed: the compiler already says what is not known.
    private static bool HasUnknownParameter(IMethodSymbol constructor, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly) && constructor.Parameters.Any(parameter => IsUnknown(parameter.Type));

    // The compiler also reports a type that is less accessible than the constructor.
    private static bool IsUnknown(ITypeSymbol type) =>
        type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol or ITypeParameterSymbol) && !type.IsNameable();

    private static bool IsUsable(IMethodSymbol constructor, INamedTypeSymbol type, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)
        && !IsCopyConstructor(constructor, type)
        && constructor.Parameters.All(parameter => parameter.RefKind == RefKind.None && IsPassable(parameter.Type));

    private static bool IsCopyConstructor(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool IsPassable(ITypeSymbol type) =>
        !type.IsRefLikeType && type.IsNameable();

    private static IMethodSymbol? Longest(IEnumerable<IMethodSymbol> constructors)
    {
        IMethodSymbol[] sorted = [.. constructors.OrderByDescending(constructor => constructor.Parameters.Length)];
        return sorted.Length == 1 || (sorted.Length > 1 && sorted[0].Parameters.Length > sorted[1].Parameters.Length) ? sorted[0] : null;
    }
}
