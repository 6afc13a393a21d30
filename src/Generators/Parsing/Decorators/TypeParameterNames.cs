using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing.Decorators;

/// <summary>
/// Writes the types of a contract as its decorator names them. One decorator has the type parameters of all types around the contract, so
/// two of one name, of which the inner one hides the outer one, need names of their own.
/// </summary>
internal sealed class TypeParameterNames
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Constrained = new(genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private readonly Dictionary<ITypeParameterSymbol, string> _names = new(SymbolEqualityComparer.Default);

    private TypeParameterNames(IEnumerable<ITypeParameterSymbol> parameters, IEnumerable<KeyValuePair<ITypeParameterSymbol, string>> outer)
    {
        foreach (KeyValuePair<ITypeParameterSymbol, string> known in outer)
        {
            _names.Add(known.Key, known.Value);
        }

        foreach (ITypeParameterSymbol parameter in parameters)
        {
            _names.Add(parameter, CSharpText.Identifier(CSharpText.Unused(parameter.Name, _names.Values)));
        }
    }

    public static TypeParameterNames Of(INamedTypeSymbol contract) => new(All(contract), []);

    /// <summary>Gets the type parameters of a type and, first, of those that it is nested in.</summary>
    public static IEnumerable<ITypeParameterSymbol> All(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? All(outer) : []).Concat(type.TypeParameters);

    public TypeParameterNames Within(IMethodSymbol method) => method.IsGenericMethod ? new(method.TypeParameters, _names) : this;

    public string this[ITypeParameterSymbol parameter] => _names[parameter];

    public string Write(ITypeSymbol type) => string.Concat(type.ToDisplayParts(Format).Select(Part));

    /// <summary>Gets a type parameter of a contract; its decorator has the same constraints.</summary>
    public DecoratedTypeParameter Constrain(ITypeParameterSymbol parameter) => new(this[parameter], Constraints(parameter).ToEquatableArray());

    /// <summary>Gets a type parameter of a method, with what makes <c>T?</c> mean the same in an explicit implementation, which inherits all else.</summary>
    public DecoratedTypeParameter Repeat(ITypeParameterSymbol parameter) => new(
        this[parameter],
        (parameter.IsValueType ? [] : new[] { parameter.IsReferenceType ? "class" : "default" }).ToEquatableArray());

    /// <summary>Whether the type argument may be a type that lives on the stack. Compilers before C# 13 do not know of it, nor does their API.</summary>
    public static bool AllowsStackTypes(ITypeParameterSymbol parameter) =>
        (parameter.DeclaringMethod?.OriginalDefinition as ISymbol ?? parameter.DeclaringType)?.ToDisplayParts(Constrained) is { } parts
        && AllowsStackTypes(parameter, [.. parts.Select(static part => part.ToString()).Where(static part => part.Trim().Length > 0)]);

    private static bool AllowsStackTypes(ITypeParameterSymbol parameter, string[] parts)
    {
        int start = -1;
        for (int index = 0; index + 1 < parts.Length; index++)
        {
            start = parts[index] is "where" && parts[index + 1].TrimStart('@').Equals(parameter.Name, StringComparison.Ordinal) ? index : start;
        }

        return start >= 0 && parts.Skip(start + 1).TakeWhile(static part => part is not "where").Contains("allows", StringComparer.Ordinal);
    }

    private string Part(SymbolDisplayPart part) =>
        part.Symbol is ITypeParameterSymbol parameter && _names.TryGetValue(parameter, out string? name) ? name : part.ToString();

    private IEnumerable<string> Constraints(ITypeParameterSymbol parameter)
    {
        if (parameter.HasReferenceTypeConstraint)
        {
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        }

        if (parameter.HasValueTypeConstraint)
        {
            yield return parameter.HasUnmanagedTypeConstraint ? "unmanaged" : "struct";
        }

        if (parameter.HasNotNullConstraint)
        {
            yield return "notnull";
        }

        foreach (ITypeSymbol type in parameter.ConstraintTypes)
        {
            yield return Write(type);
        }

        if (parameter is { HasConstructorConstraint: true, HasValueTypeConstraint: false })
        {
            yield return "new()";
        }

        if (AllowsStackTypes(parameter))
        {
            yield return "allows ref struct";
        }
    }
}
