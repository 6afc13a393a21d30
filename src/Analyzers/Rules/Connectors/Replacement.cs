using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>A type that a unit replaces.</summary>
/// <param name="Replaced">The type.</param>
/// <param name="Property">The property of the attribute that names it.</param>
/// <param name="Position">Which of the property's types it is.</param>
internal sealed record Replacement(ITypeSymbol Replaced, string Property, int Position)
{
    /// <summary>The units that the type is declared as; none if it is no unit.</summary>
    public IReadOnlyList<UnitDeclaration> Units => Replaced is INamedTypeSymbol type ? [.. UnitDeclaration.Read(type)] : [];

    /// <summary>Reads the types that an attribute names as replaced and that the compiler knows.</summary>
    public static IEnumerable<Replacement> Read(AttributeData attribute) =>
        from property in attribute.NamedArguments
        where IsReplaces(property.Key)
        from type in Constants(property.Value).Where(static type => !IsNull(type)).Select(static (type, position) => (type.Value, Position: position))
        where type.Value is ITypeSymbol { TypeKind: not TypeKind.Error }
        select new Replacement((ITypeSymbol)type.Value, property.Key, type.Position);

    /// <summary>Whether the compiler knows all that an attribute names as replaced.</summary>
    public static bool AreKnown(AttributeData attribute) =>
        attribute.NamedArguments.Where(static property => IsReplaces(property.Key)).SelectMany(static property => Constants(property.Value))
            .All(static type => IsNull(type) || type is { Kind: TypedConstantKind.Type, Value: ITypeSymbol { TypeKind: not TypeKind.Error } });

    /// <summary>Gets the location of its <c>typeof</c>.</summary>
    public Location Locate(AttributeData attribute, CancellationToken cancellationToken)
    {
        ExpressionSyntax? value = attribute.NamedArgumentSyntax(Property, cancellationToken);
        return value?.DescendantNodesAndSelf().OfType<TypeOfExpressionSyntax>().ElementAtOrDefault(Position)?.GetLocation()
            ?? value?.GetLocation()
            ?? attribute.Locate(cancellationToken);
    }

    private static bool IsReplaces(string property) => property is "Replaces" or "AlsoReplaces";

    private static IEnumerable<TypedConstant> Constants(TypedConstant value) =>
        value.Kind != TypedConstantKind.Array ? new[] { value } : value.IsNull ? Enumerable.Empty<TypedConstant>() : value.Values;

    private static bool IsNull(TypedConstant type) => type is { Kind: not TypedConstantKind.Error, IsNull: true };
}
