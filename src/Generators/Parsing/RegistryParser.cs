using Patchbay.Generators.Model;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Parsing;

/// <summary>Reduces plugins to what their registry has to know, so that a change of anything else leaves it alone.</summary>
internal static class RegistryParser
{
    /// <summary>The entries sorted by kind, then name. Of several with one name, which the analyzers report, the first class is taken.</summary>
    /// <param name="plugins">The plugins.</param>
    /// <param name="facts">What a plugin's kind wants the registry to know of it.</param>
    public static EquatableArray<RegistryEntry> Entries(IEnumerable<PluginModel> plugins, Func<PluginModel, PluginName, RegistryFacts?> facts) =>
        plugins
            .SelectMany(plugin => plugin.Names.Select(name => Entry(plugin, name, facts(plugin, name))))
            .OrderBy(static entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Class, StringComparer.Ordinal)
            .GroupBy(static entry => (entry.Kind, entry.Name))
            .Select(static same => same.First())
            .ToEquatableArray();

    private static RegistryEntry Entry(PluginModel plugin, PluginName name, RegistryFacts? facts) => new(
        plugin.Contract.Kind,
        name.Name,
        plugin.Contract.FullName,
        plugin.Class.MetadataName,
        plugin.Class.Factory.FullName,
        facts);
}
