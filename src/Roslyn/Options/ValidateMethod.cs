using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Options;

/// <summary>The method <c>Validate()</c> of an options type, for validation across several options.</summary>
/// <param name="Method">The method of the most derived type.</param>
/// <param name="NamesMembers">Whether its results name properties.</param>
/// <param name="Obstacle">The reason why it is never called, and a suggestion; null if it is called.</param>
internal sealed record ValidateMethod(IMethodSymbol Method, bool NamesMembers, string? Obstacle)
{
    public const string Name = "Validate";
    private const string ValidationResult = "System.ComponentModel.DataAnnotations.ValidationResult";

    /// <summary>Finds the method; null if there is none without parameters, or if another member hides it.</summary>
    public static ValidateMethod? Find(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (INamedTypeSymbol declaring in OptionsProperties.SelfAndBases(type))
        {
            ISymbol[] members = [.. declaring.GetMembers(Name).Where(member => SymbolEqualityComparer.Default.Equals(declaring, type) || compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))];
            if (members.OfType<IMethodSymbol>().FirstOrDefault(static method => method is { Parameters.IsEmpty: true, Arity: 0, MethodKind: MethodKind.Ordinary }) is { } method)
            {
                bool? namesMembers = Results(method.ReturnType);
                return new ValidateMethod(method, namesMembers is true, Describe(method, namesMembers is not null, compilation));
            }

            if (members.Any(static member => member is not IMethodSymbol))
            {
                return null;
            }
        }

        return null;
    }

    private static string? Describe(IMethodSymbol method, bool hasResults, Compilation compilation) =>
        method.ReturnType.TypeKind == TypeKind.Error ? null
        : method.IsStatic ? "it is static. Remove 'static'."
        : !compilation.IsSymbolAccessibleWithin(method, compilation.Assembly) ? "it is neither public nor internal. Make it internal."
        : !hasResults ? $"it returns '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'. Return what is wrong, as 'string?', 'ValidationResult?' or a sequence of these; null or nothing if all is right."
        : null;

    // Null if the method returns something else.
    private static bool? Results(ITypeSymbol type)
    {
        ITypeSymbol one = type.SpecialType == SpecialType.System_String ? type : Element(type) ?? type;
        return one.SpecialType == SpecialType.System_String ? false
            : one is INamedTypeSymbol named && named.IsNamed(ValidationResult) ? true
            : null;
    }

    private static ITypeSymbol? Element(ITypeSymbol type) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
            .FirstOrDefault(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
}
