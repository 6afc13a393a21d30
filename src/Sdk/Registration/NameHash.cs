namespace Patchbay.Registration;

/// <summary>
/// The hash by which generated registries place names and the runtime finds them: FNV-1a over UTF-8, with the upper
/// half folded in. This one file is compiled into the generator and the runtime, so they cannot differ.
/// </summary>
internal static class NameHash
{
    public static uint Compute(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte value in utf8)
        {
            hash = unchecked((hash ^ value) * 16777619);
        }

        return hash ^ (hash >> 15);
    }
}
