using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing.Decorators;

/// <summary>Reads the contracts of a host's references that have no decorator, because an older SDK compiled them, or another language.</summary>
internal static class ReferencedContractsParser
{
    private const string HostingAssembly = "Patchbay.Hosting";

    // A reference that stays the same has the same symbol in one compilation after the other, and is searched once.
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<ImmutableArray<INamedTypeSymbol>>> Known = new();

    public static EquatableArray<ParsedContract> Parse(Compilation compilation, bool? property, CancellationToken cancellationToken)
    {
        if (!PluginAssemblies.IsHost(compilation, property)
            || !SourceLanguage.IsSupported(compilation)
            || !compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => assembly.Name.Equals(HostingAssembly, StringComparison.Ordinal)))
        {
            return EquatableArray<ParsedContract>.Empty;
        }

        var contracts = new List<ParsedContract>();
        foreach (IAssemblySymbol assembly in PluginAssemblies.Candidates(compilation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            contracts.AddRange(Known.GetValue(assembly, static key => new StrongBox<ImmutableArray<INamedTypeSymbol>>(WithoutDecorator(key))).Value
                .Where(contract => IsAlone(contract, compilation))
                .Select(contract => ContractParser.ParseReferenced(contract, compilation, cancellationToken)));
        }

        return contracts.OrderBy(static contract => contract.Decorator?.MetadataName, StringComparer.Ordinal).ToEquatableArray();
    }

    private static ImmutableArray<INamedTypeSymbol> WithoutDecorator(IAssemblySymbol assembly)
    {
        HashSet<ISymbol?> decorated = new(
            assembly.GetAttributes()
                .Where(static attribute => attribute.AttributeClass is { } type && type.IsNamed(KnownNames.PluginContractAttribute) && attribute.ConstructorArguments.Length > 0)
                .Select(static attribute => (attribute.ConstructorArguments[0].Value as INamedTypeSymbol)?.OriginalDefinition),
            SymbolEqualityComparer.Default);
        return AssemblyTypes.Of(assembly)
            .Where(type => type.TypeKind == TypeKind.Interface && type.Has(KnownNames.PluginKindAttribute) && !decorated.Contains(type))
            .ToImmutableArray();
    }

    // If two references have types of one name, the compiler does not know which is meant.
    private static bool IsAlone(INamedTypeSymbol contract, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(contract, compilation.Assembly) && compilation.GetTypesByMetadataName(contract.MetadataName()).Length == 1;
}
