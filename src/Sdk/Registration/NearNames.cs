namespace Patchbay.Registration;

/// <summary>Finds what somebody probably meant who wrote a name that does not exist.</summary>
internal static class NearNames
{
    // What is longer is no slip of the pen, and would take long to compare.
    private const int LongestName = 128;
    private const int MostListed = 20;

    public static string? Suggest(string wrong, IEnumerable<string> names)
    {
        string[] near = Find(wrong, names);
        return near.Length == 0 ? null : $"Did you mean {string.Join(" or ", near.Select(FoundText.Quote))}?";
    }

    /// <summary>All names that there are, or, of very many, the first.</summary>
    public static string List(IReadOnlyCollection<string> names) => names.Count <= MostListed
        ? $"There are: {string.Join(", ", names)}."
        : $"There are {names.Count}, among them: {string.Join(", ", names.Take(MostListed))}.";

    /// <summary>The nearest names, at most three, none that is further away than a third of the word.</summary>
    public static string[] Find(string wrong, IEnumerable<string> names)
    {
        if (wrong.Length > LongestName)
        {
            return [];
        }

        string lower = wrong.ToLowerInvariant();
        return [.. names
            .Where(name => name.Length <= LongestName && Math.Abs(name.Length - wrong.Length) <= Reach(wrong, name))
            .Select(name => (Name: name, Distance: Distance(lower, name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Reach(wrong, candidate.Name))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(candidate => candidate.Name)];
    }

    private static int Reach(string wrong, string name) => Math.Max(1, Math.Max(wrong.Length, name.Length) / 3);

    // Optimal string alignment: as Levenshtein, but two swapped neighbours, the commonest slip, count once.
    private static int Distance(string from, string to)
    {
        var distances = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            distances[i, 0] = i;
        }

        for (int j = 0; j <= to.Length; j++)
        {
            distances[0, j] = j;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = distances[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                distances[i, j] = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[from.Length, to.Length];
    }
}
