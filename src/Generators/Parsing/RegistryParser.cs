using Patchbay.Generators.Emission.Kinds;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Parsing;

/// <summary>Reduces plugins to what their registry has to know, so that a change of anything else leaves it alone.</summary>
internal static class RegistryParser
{
    /// <summary>The entries sorted by kind, then name. Of several with one name, which the analyzers report, the first class is taken.</summary>
    public static EquatableArray<RegistryEntry> Entries(IEnumerable<PluginModel> plugins) =>
        plugins
            .SelectMany(static plugin => plugin.Names.Select(name => Entry(plugin, name)))
            .OrderBy(static entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Class, StringComparer.Ordinal)
            .GroupBy(static entry => (entry.Kind, entry.Name))
            .Select(static same => same.First())
            .ToEquatableArray();

    private static RegistryEntry Entry(PluginModel plugin, PluginName name)
    {
        (string Method, string Arguments)? connector = KindMetadata.For(plugin.Contract).Connector(plugin, name);
        return new RegistryEntry(
            plugin.Contract.Kind,
            name.Name,
            plugin.Contract.FullName,
            plugin.Class.MetadataName,
            plugin.Class.Factory.FullName,
            connector?.Method,
            connector?.Arguments);
    }
}
