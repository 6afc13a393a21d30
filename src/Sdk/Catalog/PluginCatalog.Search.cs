using System.Diagnostics.CodeAnalysis;
using Patchbay.Registration;

namespace Patchbay;

// Finding a plugin by name.
public sealed partial class PluginCatalog
{
    // Of a catalog's plugins the ones that were asked for, each where its hash leads; others may take their places.
    private PluginDescriptor?[] _known = new PluginDescriptor?[16];
    private int _knownCount;

    private bool Search(string kind, string name, uint hash, [NotNullWhen(true)] out PluginDescriptor? plugin)
    {
        plugin = null;
        foreach (PluginRegistry registry in _registries)
        {
            int index = registry.Find(kind, name, hash);
            if (index < 0)
            {
                continue;
            }

            if (plugin is not null)
            {
                throw IsDuplicate(plugin, registry);
            }

            plugin = new PluginDescriptor(registry, index, kind, name);
        }

        if (plugin is null)
        {
            return false;
        }

        // Several threads at once lose an entry at most, which is then searched again.
        PluginDescriptor?[] known = _known;
        if (++_knownCount > known.Length / 4)
        {
            _known = known = Larger(known);
        }

        known[hash & (uint)(known.Length - 1)] = plugin;
        return true;
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
