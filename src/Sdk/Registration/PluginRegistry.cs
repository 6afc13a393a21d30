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
    private const int LongestKeyOnStack = 256;
    private Dictionary<(string Kind, string Name), PluginManifestEntryAttribute>? _manifestEntries;

    /// <summary>Creates a registry. Called by generated code only.</summary>
    protected PluginRegistry()
    {
    }

    /// <summary>How many plugins the assembly has.</summary>
    public int Count => KeyEnds.Length;

    /// <summary>The keys <c>kind/name</c> of all plugins in UTF-8, one after the other.</summary>
    protected abstract ReadOnlySpan<byte> Keys { get; }

    /// <summary>Where the key of each plugin ends in <see cref="Keys"/>.</summary>
    protected abstract ReadOnlySpan<int> KeyEnds { get; }

    /// <summary>
    /// A hash table with open addressing and a power of two of slots: 0 for an empty one, else the plugin's index plus one.
    /// </summary>
    protected abstract ReadOnlySpan<int> Slots { get; }

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

    internal string AssemblyName => GetType().Assembly.GetName().Name!;

    internal int Find(string kind, string name)
    {
        if (kind.Contains('/', StringComparison.Ordinal))
        {
            return -1; // The first slash separates kind and name.
        }

        int length = Encoding.UTF8.GetMaxByteCount(kind.Length + 1 + name.Length);
        Span<byte> key = length <= LongestKeyOnStack ? stackalloc byte[LongestKeyOnStack] : new byte[length];
        int end = Encoding.UTF8.GetBytes(kind, key);
        key[end++] = (byte)'/';
        end += Encoding.UTF8.GetBytes(name, key[end..]);
        return Find(key[..end]);
    }

    internal (string Kind, string Name) KeyOf(int plugin)
    {
        ReadOnlySpan<byte> key = KeyBytes(plugin, KeyEnds);
        int slash = key.IndexOf((byte)'/');
        return (Encoding.UTF8.GetString(key[..slash]), Encoding.UTF8.GetString(key[(slash + 1)..]));
    }

    // Descriptors are asked for by tools and listings, not on the way to a plugin: only then are the attributes read.
    string IPluginSource.GetManifestEntry(string kind, string name)
    {
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

    private int Find(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<int> slots = Slots;
        ReadOnlySpan<int> ends = KeyEnds;
        int mask = slots.Length - 1;
        for (int slot = (int)NameHash.Compute(key) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int plugin = slots[slot] - 1;
            if (KeyBytes(plugin, ends).SequenceEqual(key))
            {
                return plugin;
            }
        }

        return -1;
    }

    private ReadOnlySpan<byte> KeyBytes(int plugin, ReadOnlySpan<int> ends) =>
        Keys[(plugin == 0 ? 0 : ends[plugin - 1])..ends[plugin]];
}
