namespace Patchbay.Registration;

/// <summary>
/// The hash by which generated registries place plugins and the runtime finds them, of the UTF-16 units of kind and name. This one
/// file is compiled into the generator and the runtime, so they cannot differ.
/// </summary>
internal static class NameHash
{
    public static uint Compute(string kind, string name)
    {
        uint hash = (uint)kind.Length;

        // One method for both, as the JIT compiles every method on the way to the first plugin.
        for (int part = 0; part < 2; part++)
        {
            string text = part == 0 ? kind : name;

            // Two units at a time: what takes time is that each multiplication waits for the one before.
            for (int index = 0; index < text.Length; index += 2)
            {
                uint pair = text[index] | (index + 1 < text.Length ? (uint)text[index + 1] << 16 : 0);
                hash = unchecked((((hash << 5) | (hash >> 27)) ^ pair) * 0x9E3779B1);
            }
        }

        return hash ^ (hash >> 15);
    }
}
