using Patchbay.Generators.Model;
using Patchbay.Registration;

namespace Patchbay.Generators.Emission;

/// <summary>Lays out the hash table that the runtime's <c>PluginRegistry</c> searches.</summary>
internal static class HashTable
{
    /// <summary>The slots: at least twice as many as plugins, a power of two; 0 for an empty one, else the plugin's index plus one.</summary>
    public static int[] Place(IReadOnlyList<RegistryEntry> entries)
    {
        int size = 4;
        while (size < entries.Count * 2)
        {
            size *= 2;
        }

        int[] slots = new int[size];
        for (int index = 0; index < entries.Count; index++)
        {
            int slot = (int)(NameHash.Compute(entries[index].Kind, entries[index].Name) & (uint)(size - 1));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = index + 1;
        }

        return slots;
    }
}
