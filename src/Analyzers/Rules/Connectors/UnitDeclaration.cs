using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>A class declared as a connector unit, by one attribute. Holds symbols: for use within one step only.</summary>
/// <param name="Class">The class.</param>
/// <param name="Attribute">The attribute that declares it.</param>
/// <param name="BackendClass">The class that it names as the backend.</param>
/// <param name="Models">The models' names, as they are registered.</param>
/// <param name="Replaces">The types that it names as replaced, with the property that does.</param>
internal sealed record UnitDeclaration(
    INamedTypeSymbol Class, AttributeData Attribute, ITypeSymbol BackendClass, IReadOnlyList<string> Models, IReadOnlyList<Replacement> Replaces)
{
    private const string Kind = "connector-unit";
    private const string NamesAttribute = "Patchbay.Connectors.ConnectorUnitAttribute`1";
    private const string TypeAttribute = "Patchbay.Connectors.ConnectorUnitAttribute`2";
    private const string UnitInterface = "Patchbay.Connectors.IConnectorUnit";

    /// <summary>The backend; null if the named class is none.</summary>
    public BackendDeclaration? Backend => BackendDeclaration.Read(BackendClass);

    /// <summary>The type that the attribute takes as the model; null if it takes names.</summary>
    public ITypeSymbol? ModelType => Attribute.AttributeClass is { TypeArguments: { Length: > 1 } types } ? types[1] : null;

    /// <summary>Reads the declarations of a class; more than one only if it has attributes of both forms.</summary>
    public static IEnumerable<UnitDeclaration> Read(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.OriginalDefinition is { } definition && (definition.IsNamed(NamesAttribute) || definition.IsNamed(TypeAttribute)))
            .Select(attribute => new UnitDeclaration(
                type, attribute, attribute.AttributeClass!.TypeArguments[0], ReadModels(attribute), [.. Replacement.Read(attribute)]));

    /// <summary>Whether the compiler knows all that it names as replaced.</summary>
    public bool KnowsReplaces => Replacement.AreKnown(Attribute);

    /// <summary>Gets the units that a plugin is declared as; none if it is another kind of plugin.</summary>
    public static IEnumerable<UnitDeclaration> Of(PluginDeclaration declaration) =>
        declaration.Contract.Kind.Equals(Kind, StringComparison.Ordinal) ? Read(declaration.Class) : [];

    /// <summary>Whether it names its own class.</summary>
    public bool IsItself(Replacement replacement) => SymbolEqualityComparer.Default.Equals(Class, replacement.Replaced);

    /// <summary>Whether it names a unit of its own backend.</summary>
    public bool CanReplace(Replacement replacement) => replacement.Units.Any(IsBeside);

    /// <summary>Whether it is a unit of the same backend as another.</summary>
    public bool IsBeside(UnitDeclaration other) => SymbolEqualityComparer.Default.Equals(BackendClass, other.BackendClass);

    /// <summary>Whether it is registered at all: another analyzer reports classes that cannot be.</summary>
    public bool IsRegistered(Compilation compilation) =>
        PluginConstructor.CanBeCreated(Class, compilation) && Class.AllInterfaces.Any(static candidate => candidate.IsNamed(UnitInterface));

    private static IReadOnlyList<string> ReadModels(AttributeData attribute) =>
        attribute.AttributeClass!.TypeArguments.Length > 1 ? [NameCase.Snake(attribute.AttributeClass.TypeArguments[1].Name)]
        : attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? [.. names.Values.Select(static name => name.Value as string ?? "")]
            : [];
}
