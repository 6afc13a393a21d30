using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>Finds the constructor by which generated code creates an options type.</summary>
internal static class OptionsConstructor
{
    /// <summary>Finds the constructor without parameters; otherwise the primary constructor of a record, whose parameters are properties.</summary>
    public static IMethodSymbol? Find(INamedTypeSymbol type, Compilation compilation)
    {
        IMethodSymbol[] accessible = [.. type.InstanceConstructors.Where(candidate => compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly))];
        return accessible.FirstOrDefault(candidate => candidate.Parameters.IsEmpty)
            ?? accessible.FirstOrDefault(candidate => candidate.Parameters.All(parameter => IsPropertyOf(type, parameter)));
    }

    /// <summary>Gets the parameter that sets a property, if the constructor has one.</summary>
    public static IParameterSymbol? ParameterOf(IPropertySymbol property, IMethodSymbol? constructor) =>
        constructor?.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(property.Name, StringComparison.Ordinal));

    /// <summary>Whether the type has a binder: one of this assembly gets it now, one of another got it when that was compiled with the generator.</summary>
    public static bool HasBinder(INamedTypeSymbol type, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        || type.ContainingAssembly.GetTypeByMetadataName(GeneratedNames.Binder(type).MetadataName) is { DeclaredAccessibility: Accessibility.Public };

    private static bool IsPropertyOf(INamedTypeSymbol type, IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && OptionsProperties.SelfAndBases(type).SelectMany(declaring => declaring.GetMembers(parameter.Name)).OfType<IPropertySymbol>()
            .Any(property => SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
}
