namespace Patchbay.Connectors;

/// <summary>Orders versions as people do: <c>9</c> before <c>10</c>, <c>1900</c> before <c>2900</c>, no version first.</summary>
internal sealed class VersionComparer : IComparer<string?>
{
    public static VersionComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int left = 0;
        int right = 0;
        while (left < x.Length && right < y.Length)
        {
            int order = char.IsAsciiDigit(x[left]) && char.IsAsciiDigit(y[right])
                ? CompareNumbers(Digits(x, ref left), Digits(y, ref right))
                : x[left++].CompareTo(y[right++]);
            if (order != 0)
            {
                return order;
            }
        }

        int rest = (x.Length - left).CompareTo(y.Length - right);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.CompareTo(right, StringComparison.Ordinal);

    // Without leading zeros, so that the longer number is the larger one.
    private static ReadOnlySpan<char> Digits(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text.AsSpan(start, position - start).TrimStart('0');
    }
}
