namespace Patchbay.Hosting.Packages;

/// <summary>Orders versions of packages as NuGet does: by numbers, a pre-release before its release, without build metadata. Any text has an order.</summary>
internal sealed class PackageVersion : IComparer<string?>
{
    public static PackageVersion Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        (string[] numbers, string[] labels) = Split(x);
        (string[] otherNumbers, string[] otherLabels) = Split(y);
        int order = Compare(numbers, otherNumbers, missing: "0");
        return order != 0 ? order
            : labels.Length == 0 || otherLabels.Length == 0 ? otherLabels.Length.CompareTo(labels.Length)
            : Compare(labels, otherLabels, missing: null);
    }

    private static (string[] Numbers, string[] Labels) Split(string? version)
    {
        string[] parts = (version ?? "").Split('+')[0].Split('-', 2);
        return (parts[0].Split('.'), parts.Length > 1 ? parts[1].Split('.') : []);
    }

    private static int Compare(string[] one, string[] other, string? missing)
    {
        for (int index = 0; index < Math.Max(one.Length, other.Length); index++)
        {
            int order = ComparePart(one.ElementAtOrDefault(index) ?? missing, other.ElementAtOrDefault(index) ?? missing);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    // Numbers before texts, and what is missing first.
    private static int ComparePart(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return (one is null ? 0 : 1) - (other is null ? 0 : 1);
        }

        bool isNumber = IsNumber(one);
        return isNumber != IsNumber(other) ? (isNumber ? -1 : 1)
            : isNumber ? CompareNumbers(one.TrimStart('0'), other.TrimStart('0'))
            : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private static int CompareNumbers(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);
}
