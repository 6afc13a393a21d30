using System.ComponentModel;
using System.Reflection;
using System.Text;
using Patchbay.Connectors;
using Patchbay.Text;

namespace Patchbay.Registration;

/// <summary>
/// The registration map of one assembly. The generator derives from it; names lie in static data of the assembly and
/// are found by hash, so nothing is allocated or built at start-up, and creation is a tree of small methods, so the
/// JIT compiles only the path to the plugin that is wanted.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginRegistry : IPluginSource
{
    private Dictionary<(string Kind, string Name), PluginManifestEntryAttribute>? _manifestEntries;

    /// <summary>Creates a registry. Called by generated code only.</summary>
    protected PluginRegistry()
    {
    }

    /// <summary>Gets the names of all plugins, which are sorted by kind, then name.</summary>
    /// <param name="keys">The keys <c>kind/name</c> of all plugins in UTF-8, one after the other.</param>
    /// <param name="keyEnds">Where the key of each plugin ends in <paramref name="keys"/>.</param>
    /// <param name="slots">
    /// A hash table with open addressing and a power of two of slots: 0 for an empty one, else the plugin's index plus one.
    /// </param>
    protected abstract void GetNames(out ReadOnlySpan<byte> keys, out ReadOnlySpan<int> keyEnds, out ReadOnlySpan<int> slots);

    /// <summary>Creates a plugin.</summary>
    /// <param name="plugin">Its index.</param>
    /// <param name="activation">Its options and services.</param>
    /// <returns>The plugin, or its adapter, as an implementation of its contract.</returns>
    public abstract object Create(int plugin, PluginActivation activation);

    /// <summary>The kind that a contract describes, if the assembly has plugins of it.</summary>
    /// <param name="contract">The contract interface.</param>
    /// <returns>The kind's name, or null.</returns>
    public abstract string? KindOf(Type contract);

    /// <inheritdoc/>
    string IPluginSource.AssemblyName => AssemblyName;

    /// <summary>The simple name of the assembly that the plugins are in.</summary>
    protected internal virtual string AssemblyName => GetType().Assembly.GetName().Name!;

    /// <summary>The number of plugins.</summary>
    public int Count
    {
        get
        {
            GetNames(out _, out ReadOnlySpan<int> ends, out _);
            return ends.Length;
        }
    }

    /// <summary>Gets the index of a plugin; -1 if there is none.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The index.</returns>
    public int Find(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        return Find(kind, name, NameHash.Compute(kind, name));
    }

    /// <summary>Gets the index of a plugin; -1 if there is none.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="hash">The hash of both.</param>
    /// <remarks>
    /// Almost all names are ASCII, and then nothing is encoded or decoded. The framework's vectorized comparisons are compiled by the JIT
    /// when they are first called, which takes longer than all of this.
    /// </remarks>
    internal int Find(string kind, string name, uint hash)
    {
        GetNames(out ReadOnlySpan<byte> keys, out ReadOnlySpan<int> ends, out ReadOnlySpan<int> slots);
        int mask = slots.Length - 1;
        for (int slot = (int)hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int plugin = slots[slot] - 1;
            int start = plugin == 0 ? 0 : ends[plugin - 1];
            int length = ends[plugin] - start;
            int units = kind.Length + 1 + name.Length;
            bool isFound = length == units;
            for (int index = 0; isFound && index < length; index++)
            {
                // The first slash separates kind and name.
                byte unit = keys[start + index];
                char expected = index < kind.Length ? kind[index] : index == kind.Length ? '/' : name[index - kind.Length - 1];
                isFound = unit < 0x80 && unit == expected && (unit != '/' || index >= kind.Length);
            }

            if (isFound || (length > units && IsEncodedKey(keys.Slice(start, length), kind, name)))
            {
                return plugin;
            }
        }

        return -1;
    }

    /// <summary>The kind and name of a plugin.</summary>
    /// <param name="plugin">Its index.</param>
    /// <returns>Both.</returns>
    public (string Kind, string Name) KeyOf(int plugin)
    {
        GetNames(out ReadOnlySpan<byte> keys, out ReadOnlySpan<int> ends, out _);
        ReadOnlySpan<byte> key = keys[(plugin == 0 ? 0 : ends[plugin - 1])..ends[plugin]];
        int slash = key.IndexOf((byte)'/');
        return (Encoding.UTF8.GetString(key[..slash]), Encoding.UTF8.GetString(key[(slash + 1)..]));
    }

    /// <inheritdoc/>
    string IPluginSource.GetManifestEntry(string kind, string name) => GetManifestEntry(kind, name);

    /// <summary>Gets what the compiler knows of a plugin, as JSON.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The entry, as <c>docs/manifest.schema.json</c> describes a plugin.</returns>
    /// <exception cref="PluginException">There is none.</exception>
    protected virtual string GetManifestEntry(string kind, string name)
    {
        // Descriptors are asked for by tools and listings, not on the way to a plugin: only then are the attributes read.
        if (_manifestEntries is null)
        {
            var entries = new Dictionary<(string Kind, string Name), PluginManifestEntryAttribute>();
            foreach (PluginManifestEntryAttribute entry in GetType().Assembly.GetCustomAttributes<PluginManifestEntryAttribute>())
            {
                entries.TryAdd((entry.Kind, entry.Name), entry);
            }

            _manifestEntries = entries;
        }

        return _manifestEntries.TryGetValue((kind, name), out PluginManifestEntryAttribute? known)
            ? known.Json
            : throw new PluginException($"The assembly {AssemblyName} says nothing of the {kind} {FoundText.Quote(name)}: it was not built whole. Build it again.");
    }

    private static bool IsEncodedKey(ReadOnlySpan<byte> key, string kind, string name)
    {
        if (key.Length != Encoding.UTF8.GetByteCount(kind) + 1 + Encoding.UTF8.GetByteCount(name))
        {
            return false;
        }

        int slash = key.IndexOf((byte)'/');
        return Encoding.UTF8.GetString(key[..slash]).Equals(kind, StringComparison.Ordinal)
            && Encoding.UTF8.GetString(key[(slash + 1)..]).Equals(name, StringComparison.Ordinal);
    }
}
