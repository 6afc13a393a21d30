using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Parsing.Decorators;

/// <summary>Decides which types of a contract's members a decorator can name and which can go through a boundary.</summary>
internal static class DecoratedTypes
{
    /// <summary>Whether a decorator can name the type.</summary>
    public static bool CanBeNamed(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => CanBeNamed(array.ElementType, compilation),
        IPointerTypeSymbol pointer => AllowsUnsafe(compilation) && (pointer.PointedAtType.SpecialType == SpecialType.System_Void || CanBeNamed(pointer.PointedAtType, compilation)),
        IFunctionPointerTypeSymbol function => AllowsUnsafe(compilation) && CanBeNamed(function.Signature, compilation),
        IDynamicTypeSymbol or ITypeParameterSymbol => true,
        INamedTypeSymbol { IsStatic: false, SpecialType: not SpecialType.System_Void, Name.Length: > 0 } named =>
            named.IsNameableDefinition()
            && compilation.IsSymbolAccessibleWithin(named.OriginalDefinition, compilation.Assembly)
            && NameableTypes.OnlyAlias(named.ContainingAssembly, compilation) is null
            && named.TypeArguments.All(argument => CanBeNamed(argument, compilation))
            && (named.ContainingType is not { } outer || CanBeNamed(outer, compilation) || outer.IsStatic),
        _ => false,
    };

    /// <summary>Whether a decorator can name all types of a method.</summary>
    public static bool CanBeNamed(IMethodSymbol method, Compilation compilation) =>
        (method.ReturnsVoid || CanBeNamed(method.ReturnType, compilation)) && method.Parameters.All(parameter => CanBeNamed(parameter.Type, compilation));

    /// <summary>Whether there is a pointer in it: what names it is unsafe code.</summary>
    public static bool HasPointer(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointer),
        _ => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer,
    };

    /// <summary>Whether a value of it can be an argument of a boundary, or its result: not if it lives on the stack.</summary>
    public static bool GoesThrough(ITypeSymbol type) =>
        !type.IsRefLikeType && !HasPointer(type) && !(type is ITypeParameterSymbol parameter && TypeParameterNames.AllowsStackTypes(parameter));

    /// <summary>Whether it is awaited, but no task: then only who calls it knows what to do with it.</summary>
    public static bool IsOtherAwaitable(ITypeSymbol type)
    {
        if (Awaitable.Read(type) is not null)
        {
            return false;
        }

        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(WellKnownMemberNames.GetAwaiter).Length > 0)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static parent => parent.GetMembers(WellKnownMemberNames.GetAwaiter).Length > 0);
    }

    /// <summary>Whether null is surely no value of it, by what its author has declared.</summary>
    public static bool IsNeverNull(ITypeSymbol type) => !type.IsValueType && type.NullableAnnotation == NullableAnnotation.NotAnnotated && type switch
    {
        ITypeParameterSymbol parameter => IsNeverNull(parameter, []),
        _ => true,
    };

    private static bool IsNeverNull(ITypeParameterSymbol parameter, IEnumerable<ITypeParameterSymbol> seen) =>
        parameter.HasNotNullConstraint
        || (parameter.HasReferenceTypeConstraint && parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.NotAnnotated)
        || parameter.ConstraintTypes.Any(type => type.NullableAnnotation == NullableAnnotation.NotAnnotated
            && (type is not ITypeParameterSymbol other || (!seen.Contains(other, SymbolEqualityComparer.Default) && IsNeverNull(other, [.. seen, parameter]))));

    private static bool AllowsUnsafe(Compilation compilation) => compilation.Options is Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions { AllowUnsafe: true };
}
