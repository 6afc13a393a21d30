namespace Patchbay.Text;

/// <summary>Compares keys as configurations are read: without regard to case, <c>_</c> and <c>-</c>.</summary>
internal static class KeyComparison
{
    /// <summary>Whether two keys read the same.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            i = SkipSeparators(one, i);
            j = SkipSeparators(other, j);
            if (i == one.Length || j == other.Length)
            {
                return i == one.Length && j == other.Length;
            }

            if (char.ToLowerInvariant(one[i++]) != char.ToLowerInvariant(other[j++]))
            {
                return false;
            }
        }
    }

    private static int SkipSeparators(ReadOnlySpan<char> key, int position)
    {
        while (position < key.Length && key[position] is ('_' or '-'))
        {
            position++;
        }

        return position;
    }
}
