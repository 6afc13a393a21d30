using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>A class declared as a connector backend. Holds symbols: for use within one step only.</summary>
/// <param name="Class">The class.</param>
/// <param name="Attribute">The attribute that declares it.</param>
/// <param name="Service">The name of the external system; null only in half-typed code.</param>
/// <param name="Version">The version; null for the root.</param>
internal sealed record BackendDeclaration(INamedTypeSymbol Class, AttributeData Attribute, string? Service, string? Version)
{
    /// <summary>The property of the attribute that names a parent.</summary>
    public const string ParentProperty = "Parent";

    private const string Kind = "connector-backend";
    private const string AttributeName = "Patchbay.Connectors.ConnectorBackendAttribute";

    /// <summary>Service and version, as the catalog writes them.</summary>
    public string Title => Version is null ? Service ?? Class.Name : $"{Service} {Version}";

    /// <summary>Whether the attribute names a parent, even one that the compiler does not know.</summary>
    public bool NamesParent => Attribute.NamedArguments.Any(static argument => IsParent(argument.Key) && !(argument.Value is { Kind: not TypedConstantKind.Error, IsNull: true }));

    /// <summary>The type that the attribute names as the parent; null if it names none, or one that the compiler does not know.</summary>
    public ITypeSymbol? NamedParent => Attribute.Named(ParentProperty) is { Kind: TypedConstantKind.Type, Value: ITypeSymbol { TypeKind: not TypeKind.Error } parent } ? parent : null;

    /// <summary>The parent that the attribute names, otherwise the nearest base class that is a backend.</summary>
    public BackendDeclaration? Parent => NamesParent ? Read(NamedParent) : NearestBase();

    /// <summary>Reads the declaration of a class; null if it is no backend.</summary>
    public static BackendDeclaration? Read(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } backend && backend.Find(AttributeName) is { } attribute
            ? new BackendDeclaration(backend, attribute, attribute.FirstText(), SecondText(attribute))
            : null;

    /// <summary>Gets the backend that a plugin is declared as; null if it is another kind of plugin.</summary>
    public static BackendDeclaration? Of(PluginDeclaration declaration) =>
        declaration.Contract.Kind.Equals(Kind, StringComparison.Ordinal) ? Read(declaration.Class) : null;

    /// <summary>Whether it is the same class as another.</summary>
    public bool Is(BackendDeclaration other) => SymbolEqualityComparer.Default.Equals(Class, other.Class);

    /// <summary>Gets the parents on which units are searched after this one, the nearest first. Ends where they form a circle.</summary>
    public IEnumerable<BackendDeclaration> Ancestors()
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (BackendDeclaration? ancestor = Parent; ancestor is not null && seen.Add(ancestor.Class); ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    private static bool IsParent(string property) => property.Equals(ParentProperty, StringComparison.Ordinal);

    private static string? SecondText(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 1 && attribute.ConstructorArguments[1] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private BackendDeclaration? NearestBase()
    {
        for (INamedTypeSymbol? ancestor = Class.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Read(ancestor) is { } backend)
            {
                return backend;
            }
        }

        return null;
    }
}
