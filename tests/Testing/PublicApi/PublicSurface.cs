using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Testing.PublicApi;

/// <summary>What users of an assembly can see of it, as the compiler reads it: with attributes and true nullability.</summary>
internal static class PublicSurface
{
    /// <summary>The public types, nested ones too, sorted by name.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types(Assembly assembly)
    {
        var compilation = CSharpCompilation.Create("Surface", references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)));
        IAssemblySymbol symbol = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Single(candidate => candidate.Name == assembly.GetName().Name);
        return [.. In(symbol.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)];
    }

    /// <summary>The members of a type that its users can see; of a record only what its author wrote.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(member =>
            IsVisible(member)
            && member is not INamedTypeSymbol
            && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.StaticConstructor }
            && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Struct or TypeKind.Enum, Parameters.IsEmpty: true }
            && !(type.IsRecord && IsCompilerGenerated(member))
            && !member.Name.Contains('$', StringComparison.Ordinal));

    /// <summary>Whether editors hide it: it is for generated code.</summary>
    public static bool IsHidden(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute")
        || (symbol.ContainingType is { } outer && IsHidden(outer));

    // What follows from other types is no promise of its own, and named by attributes of the assembly only.
    private static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute");

    private static bool IsCompilerGenerated(ISymbol member) =>
        member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        || member is IPropertySymbol { Name: "EqualityContract" };

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && symbol is not IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false }
        && symbol is not IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false };

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container)
    {
        foreach (INamedTypeSymbol type in container.GetTypeMembers().Where(type => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && !IsGenerated(type)))
        {
            yield return type;
            foreach (INamedTypeSymbol nested in In(type))
            {
                yield return nested;
            }
        }

        foreach (INamespaceSymbol space in (container as INamespaceSymbol)?.GetNamespaceMembers() ?? [])
        {
            foreach (INamedTypeSymbol type in In(space))
            {
                yield return type;
            }
        }
    }
}
