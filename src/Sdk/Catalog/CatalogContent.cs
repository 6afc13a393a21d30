using System.Diagnostics.CodeAnalysis;
using Patchbay.Registration;

namespace Patchbay;

/// <summary>
/// The plugins of a catalog at one time, and finding one by name. A catalog whose plugins change gets another content, so that what was remembered of
/// the old plugins goes with them.
/// </summary>
internal sealed class CatalogContent(PluginRegistry[] registries)
{
    // Of the plugins the ones that were asked for, each where its hash leads; others may take their places. Fields instead of
    // properties, because they are on the way to the first plugin.
    internal PluginDescriptor?[] Known = new PluginDescriptor?[16];
    internal readonly PluginRegistry[] Registries = registries;
    private int _knownCount;
    private PluginDescriptor[]? _all;

    /// <summary>Where plugins come from that are not in the registries; null if there are no others.</summary>
    public PluginOrigins? Origins { get; init; }

    /// <summary>All plugins, sorted by kind, then name.</summary>
    public IReadOnlyList<PluginDescriptor> List() => Volatile.Read(ref _all) ?? Interlocked.CompareExchange(ref _all, Sorted(), comparand: null) ?? _all!;

    private PluginDescriptor[] Sorted() =>
        [.. Registries
            .SelectMany(registry => Enumerable.Range(0, registry.Count).Select(index => Describe(registry, index)))
            .OrderBy(plugin => plugin.Kind, StringComparer.Ordinal)
            .ThenBy(plugin => plugin.Name, StringComparer.Ordinal)];

    public static PluginDescriptor Describe(PluginRegistry registry, int index)
    {
        (string kind, string name) = registry.KeyOf(index);
        return new PluginDescriptor(registry, index, kind, name);
    }

    public bool Search(string kind, string name, uint hash, [NotNullWhen(true)] out PluginDescriptor? plugin)
    {
        plugin = null;
        foreach (PluginRegistry registry in Registries)
        {
            int index = registry.Find(kind, name, hash);
            if (index < 0)
            {
                continue;
            }

            if (plugin is not null)
            {
                throw new PluginException(Duplicate(plugin, [plugin.AssemblyName, registry.AssemblyName]));
            }

            plugin = new PluginDescriptor(registry, index, kind, name);
        }

        if (plugin is null)
        {
            return false;
        }

        // Several threads at once lose an entry at most, which is then searched again.
        PluginDescriptor?[] known = Known;
        if (++_knownCount > known.Length / 4)
        {
            Known = known = Larger(known);
        }

        known[hash & (uint)(known.Length - 1)] = plugin;
        return true;
    }

    public static string Duplicate(PluginDescriptor plugin, IEnumerable<string> assemblies)
    {
        string[] all = [.. assemblies];
        return $"{(all.Length == 2 ? "Two" : all.Length)} plugins are {plugin}: {string.Join(", ", all.Select(assembly => $"one in {assembly}"))}. Rename one, or reference only one of {(all.Length == 2 ? "the two" : "them")}.";
    }

    private PluginDescriptor?[] Larger(PluginDescriptor?[] known)
    {
        const int Most = 1 << 16;
        _knownCount = 0;
        if (known.Length >= Most)
        {
            return known;
        }

        var larger = new PluginDescriptor?[known.Length * 4];
        foreach (PluginDescriptor plugin in known.OfType<PluginDescriptor>())
        {
            larger[NameHash.Compute(plugin.Kind, plugin.Name) & (uint)(larger.Length - 1)] = plugin;
            _knownCount++;
        }

        return larger;
    }
}
