using Microsoft.CodeAnalysis;

namespace Patchbay.Generators.Tests;

/// <summary>The types of Patchbay.Sdk as a compiler sees them.</summary>
internal static class SdkTypes
{
    /// <summary>All public types, whatever their namespace.</summary>
    public static IEnumerable<INamedTypeSymbol> Public()
    {
        IAssemblySymbol sdk = Sources.Compile("").GetTypeByMetadataName("Patchbay.PluginCatalog")!.ContainingAssembly;
        return In(sdk.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public);
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(In));
}
