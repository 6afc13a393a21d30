using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Symbols;

/// <summary>Decides which types generated code elsewhere in the assembly can name.</summary>
internal static class NameableTypes
{
    /// <summary>Whether the type, its type arguments and its containing types are known, and hidden in no class or file.</summary>
    public static bool IsNameable(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsNameable(),
        IDynamicTypeSymbol => true,
        INamedTypeSymbol { TypeKind: not TypeKind.Error, IsAnonymousType: false, Name.Length: > 0 } named =>
            IsVisible(named) && named.TypeArguments.All(static argument => argument.IsNameable()) && (named.ContainingType?.IsNameable() ?? true),
        _ => false,
    };

    /// <summary>Whether a generic type can be named, regardless of its type arguments.</summary>
    public static bool IsNameableDefinition(this INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Error && IsVisible(type) && (type.ContainingType?.IsNameableDefinition() ?? true);

    /// <summary>Whether a type argument is <c>dynamic</c>: no class can implement such an interface.</summary>
    public static bool HasDynamic(this ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol => true,
        IArrayTypeSymbol array => array.ElementType.HasDynamic(),
        INamedTypeSymbol named => named.TypeArguments.Any(static argument => argument.HasDynamic()),
        _ => false,
    };

    /// <summary>Whether generated code can name the type with <c>global::</c>: not if its reference has only another alias.</summary>
    public static bool IsGlobal(this ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsGlobal(compilation),
        INamedTypeSymbol named => IsGlobal(named.ContainingAssembly, compilation) && named.TypeArguments.All(argument => argument.IsGlobal(compilation)),
        _ => true,
    };

    /// <summary>Gets the alias of a referenced assembly that has no <c>global</c> one; null if it has.</summary>
    public static string? OnlyAlias(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is not null && compilation.GetMetadataReference(assembly)?.Properties.Aliases is { IsDefaultOrEmpty: false } aliases
        && !aliases.Contains(MetadataReferenceProperties.GlobalAlias, StringComparer.Ordinal)
            ? aliases[0]
            : null;

    private static bool IsGlobal(IAssemblySymbol? assembly, Compilation compilation) => OnlyAlias(assembly, compilation) is null;

    // The author can name the outer type, so only the accessibility of nested ones matters.
    private static bool IsVisible(INamedTypeSymbol type) =>
        !type.IsFileLocal
        && type.DeclaredAccessibility is Accessibility.NotApplicable or Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}
