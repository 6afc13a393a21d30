using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Finds why an interface with <c>[PluginKind]</c> cannot be the contract of generated code. Used by the generator and the analyzers alike.</summary>
internal static class ContractObstacle
{
    /// <summary>Gets the reason and a suggestion; null if there is none.</summary>
    public static string? Find(INamedTypeSymbol contract, Compilation compilation) =>
        contract.TypeKind == TypeKind.Error ? null
        : !contract.IsNameable()
            ? PluginConstructor.SelfAndOuters(contract).Any(static outer => outer.IsFileLocal)
                ? "it is local to its file. Remove 'file'"
                : "it is hidden in another type. Make it public or internal"
        : NameableTypes.OnlyAlias(contract.ContainingAssembly, compilation) is { } alias
            ? $"its assembly is referenced only by the alias '{alias}'. Add 'global' to the aliases of that reference"
        : contract.Find(KnownNames.PluginKindAttribute)?.AttributeClass is { } sdk && NameableTypes.OnlyAlias(sdk.ContainingAssembly, compilation) is { } sdkAlias
            ? $"Patchbay.Sdk is referenced only by the alias '{sdkAlias}'. Add 'global' to the aliases of that reference"
        : null;
}
