using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing.Decorators;

/// <summary>Reads how the decorator of a contract implements one of its members.</summary>
internal sealed class DecoratedMemberParser(INamedTypeSymbol contract, TypeParameterNames names, Compilation compilation)
{
    // No element of a tuple has such a name.
    private static readonly string[] Reserved = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    /// <summary>Reads a member; null if no class that is generated can implement it.</summary>
    public DecoratedMember? Parse(ISymbol member) => member switch
    {
        _ when member.HasUnsupportedMetadata || !compilation.IsSymbolAccessibleWithin(member, compilation.Assembly) => null,
        IMethodSymbol method when IsName(method.Name) && !method.IsVararg && DecoratedTypes.CanBeNamed(method, compilation) && IsSafe(method) => Method(method),
        IPropertySymbol property when (property.IsIndexer || (IsName(property.Name) && property.Parameters.IsEmpty)) && CanBeNamed(property) => Property(property),
        IEventSymbol { Type.TypeKind: TypeKind.Delegate } happening when IsName(happening.Name) && DecoratedTypes.CanBeNamed(happening.Type, compilation) => new DecoratedEvent(
            names.Write(happening.ContainingType), IsInherited(happening), CSharpText.Identifier(happening.Name), names.Write(happening.Type)),
        _ => null,
    };

    private DecoratedMethod Method(IMethodSymbol method)
    {
        TypeParameterNames types = names.Within(method);
        return new DecoratedMethod(
            names.Write(method.ContainingType),
            IsInherited(method),
            CSharpText.Identifier(method.Name),
            method.ReturnsVoid ? "void" : types.Write(method.ReturnType),
            DecoratedTypes.HasPointer(method.ReturnType) || method.Parameters.Any(static parameter => DecoratedTypes.HasPointer(parameter.Type)),
            method.RefKind,
            method.TypeParameters.Select(types.Repeat).ToEquatableArray(),
            Parameters(method.Parameters, types, isIndexer: false),
            Call(method, types));
    }

    private static BoundaryCall? Call(IMethodSymbol method, TypeParameterNames types)
    {
        (ContractResult result, ITypeSymbol? value) = ContractMethod.ReadResult(method.ReturnType);
        return method.RefKind != RefKind.None
            || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None || !DecoratedTypes.GoesThrough(parameter.Type))
            || (value is not null && !DecoratedTypes.GoesThrough(value))
            || DecoratedTypes.IsOtherAwaitable(method.ReturnType)
            || (result != ContractResult.Synchronous && method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated) // No task at all is not what a boundary returns.
                ? null
                : new BoundaryCall(method.Name, result, value is null ? null : types.Write(value), value is not null && RequiresResult(method, value));
    }

    private static bool RequiresResult(IMethodSymbol method, ITypeSymbol value) =>
        DecoratedTypes.IsNeverNull(value)
        && method.GetReturnTypeAttributes() is var attributes
        && attributes.Find(KnownNames.MayOmitAttribute) is null
        && attributes.Find("System.Diagnostics.CodeAnalysis.MaybeNullAttribute") is null;

    // Where an accessor cannot be implemented, the property cannot: one has to implement all of them.
    private DecoratedProperty? Property(IPropertySymbol property)
    {
        IMethodSymbol[] accessors = [.. new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().Where(ContractMembers.IsImplementable)];
        return accessors.Length == 0 || accessors.Any(accessor => accessor.IsInitOnly || !compilation.IsSymbolAccessibleWithin(accessor, compilation.Assembly))
            ? null
            : new DecoratedProperty(
                names.Write(property.ContainingType),
                IsInherited(property),
                CSharpText.Identifier(property.Name),
                names.Write(property.Type),
                DecoratedTypes.HasPointer(property.Type) || property.Parameters.Any(static parameter => DecoratedTypes.HasPointer(parameter.Type)),
                property.RefKind,
                Parameters(property.Parameters, names, isIndexer: true),
                accessors.Contains(property.GetMethod, SymbolEqualityComparer.Default),
                accessors.Contains(property.SetMethod, SymbolEqualityComparer.Default));
    }

    private static EquatableArray<DecoratedParameter> Parameters(ImmutableArray<IParameterSymbol> parameters, TypeParameterNames types, bool isIndexer)
    {
        int token = isIndexer ? -1 : parameters.ToList().FindLastIndex(static parameter => ContractMethod.IsCancellation(parameter.Type) && parameter.RefKind == RefKind.None);
        var taken = new List<string>();
        foreach (IParameterSymbol parameter in parameters)
        {
            string number = (parameter.Ordinal + 1).ToString(CultureInfo.InvariantCulture);
            taken.Add(CSharpText.Unused(MayBeNamed(parameter.Name) && !(isIndexer && parameter.Name is "value") ? parameter.Name : "argument" + number, taken));
        }

        return parameters.Select((parameter, index) => new DecoratedParameter(
            CSharpText.Identifier(taken[index]),
            types.Write(parameter.Type),
            parameter.Type.TypeKind == TypeKind.Dynamic ? "object" : types.Write(parameter.Type),
            parameter.RefKind,
            parameter.ScopedKind == ScopedKind.ScopedValue || (parameter.ScopedKind == ScopedKind.ScopedRef && parameter.RefKind != RefKind.Out),
            index == token)).ToEquatableArray();
    }

    // As a parameter, as an element of a tuple, and beside the fields of the decorator.
    private static bool MayBeNamed(string name) =>
        IsName(name) && !name.StartsWith("_", StringComparison.Ordinal) && !name.StartsWith("s_", StringComparison.Ordinal) && !name.StartsWith("Item", StringComparison.Ordinal)
        && !Reserved.Contains(name, StringComparer.Ordinal);

    private static bool IsName(string name) => SyntaxFacts.IsValidIdentifier(name);

    // A reference to an 'out' parameter that may leave the method must not leave the decorator's.
    private static bool IsSafe(IMethodSymbol method) =>
        !((method.RefKind != RefKind.None || method.ReturnType.IsRefLikeType)
            && method.Parameters.Any(static parameter => parameter is { RefKind: RefKind.Out, ScopedKind: ScopedKind.None }));

    private bool CanBeNamed(IPropertySymbol property) =>
        DecoratedTypes.CanBeNamed(property.Type, compilation) && property.Parameters.All(parameter => DecoratedTypes.CanBeNamed(parameter.Type, compilation));

    private bool IsInherited(ISymbol member) => !SymbolEqualityComparer.Default.Equals(member.ContainingType, contract);
}
