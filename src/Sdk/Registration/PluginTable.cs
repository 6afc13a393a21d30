using System.ComponentModel;
using System.Text;

namespace Patchbay.Registration;

/// <summary>
/// A registration map that is built at run time, of plugins that a manifest describes: their assembly need not be loaded. Hosts with
/// plugin folders derive from it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginTable : PluginRegistry
{
    private readonly byte[] _keys;
    private readonly int[] _keyEnds;
    private readonly int[] _slots;

    /// <summary>Builds a table.</summary>
    /// <param name="assemblyName">The simple name of the assembly that has the plugins.</param>
    /// <param name="plugins">The kind and name of each plugin. Of several with one kind and name, the first one counts.</param>
    protected PluginTable(string assemblyName, IEnumerable<(string Kind, string Name)> plugins)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        ArgumentNullException.ThrowIfNull(plugins);
        AssemblyName = assemblyName;
        (string Kind, string Name)[] sorted =
            [.. plugins.Distinct().OrderBy(plugin => plugin.Kind, StringComparer.Ordinal).ThenBy(plugin => plugin.Name, StringComparer.Ordinal)];
        _keys = Encoding.UTF8.GetBytes(string.Concat(sorted.Select(plugin => $"{plugin.Kind}/{plugin.Name}")));
        _keyEnds = new int[sorted.Length];
        int end = 0;
        for (int index = 0; index < sorted.Length; index++)
        {
            end += Encoding.UTF8.GetByteCount(sorted[index].Kind) + 1 + Encoding.UTF8.GetByteCount(sorted[index].Name);
            _keyEnds[index] = end;
        }

        _slots = PluginSlots.Place(sorted.Length, index => NameHash.Compute(sorted[index].Kind, sorted[index].Name));
    }

    /// <inheritdoc/>
    protected internal override string AssemblyName { get; }

    /// <summary>Whether a plugin is of this table.</summary>
    /// <param name="plugin">Its descriptor.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSourceOf(PluginDescriptor plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return ReferenceEquals(plugin._source, this);
    }

    /// <inheritdoc/>
    public override string? KindOf(Type contract) => null;

    /// <inheritdoc/>
    protected override void GetNames(out ReadOnlySpan<byte> keys, out ReadOnlySpan<int> keyEnds, out ReadOnlySpan<int> slots)
    {
        keys = _keys;
        keyEnds = _keyEnds;
        slots = _slots;
    }

    /// <inheritdoc/>
    protected abstract override string GetManifestEntry(string kind, string name);
}
