namespace Patchbay.Registration;

/// <summary>
/// Lays out the hash table that <c>PluginRegistry</c> searches. This one file is compiled into the generator and the runtime, so they
/// cannot differ.
/// </summary>
internal static class PluginSlots
{
    /// <summary>The slots: at least twice as many as plugins, a power of two; 0 for an empty one, else the plugin's index plus one.</summary>
    /// <param name="count">The number of plugins.</param>
    /// <param name="hash">The <see cref="NameHash"/> of the plugin with an index.</param>
    public static int[] Place(int count, Func<int, uint> hash)
    {
        int size = 4;
        while (size < count * 2)
        {
            size *= 2;
        }

        int[] slots = new int[size];
        for (int index = 0; index < count; index++)
        {
            int slot = (int)(hash(index) & (uint)(size - 1));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = index + 1;
        }

        return slots;
    }
}
