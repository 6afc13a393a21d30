using Patchbay.Registration;

namespace Patchbay.Generators.Emission;

/// <summary>Lays out the hash table that the runtime's <c>PluginRegistry</c> searches.</summary>
internal static class HashTable
{
    /// <summary>The slots: at least twice as many as keys, a power of two; 0 for an empty one, else the key's index plus one.</summary>
    public static int[] Place(byte[][] keys)
    {
        int size = 4;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        int[] slots = new int[size];
        for (int index = 0; index < keys.Length; index++)
        {
            int slot = (int)(NameHash.Compute(keys[index]) & (uint)(size - 1));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = index + 1;
        }

        return slots;
    }
}
