using System.Collections.Immutable;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Emission;

/// <summary>The kinds that the generator knows. All others, of an author's own, are declared by the general attribute and need nothing more.</summary>
/// <param name="general">The kind of all plugins that the general attribute declares.</param>
/// <param name="kinds">The kinds with attributes of their own.</param>
internal sealed class KindSet(Kind general, params Kind[] kinds)
{
    private readonly Dictionary<string, Kind> _byContract = kinds.ToDictionary(static kind => kind.Contract, StringComparer.Ordinal);

    /// <summary>The metadata names of all attributes that declare a plugin.</summary>
    public ImmutableArray<string> Attributes { get; } = kinds.Append(general).SelectMany(static kind => kind.Attributes).ToImmutableArray();

    /// <summary>The kind of a contract. It is found by the contract, because another kind may have the same name.</summary>
    public Kind Of(string contract) => _byContract.TryGetValue(contract, out Kind? kind) ? kind : general;

    /// <summary>What the registry has to know of a plugin besides its name; null for nothing.</summary>
    public RegistryFacts? FactsOf(PluginModel plugin, PluginName name) => Of(plugin.Contract.FullName).RegistryFacts(plugin, name);
}
