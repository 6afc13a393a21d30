namespace Patchbay.Text;

/// <summary>Finds the names that are nearest to one that does not exist.</summary>
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
    /// <param name="names">The names.</param>
    /// <param name="what">What they are of, in the plural; null if that is clear.</param>
    public static string List(IReadOnlyCollection<string> names, string? what = null)
    {
        string those = string.Join(", ", names.Take(MostListed));
        return names.Count > MostListed ? $"There are {names.Count}{(what is null ? "" : " " + what)}, among them: {those}."
            : what is null ? $"There are: {those}."
            : $"There are the {what} {those}.";
    }

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
            .Select(name => (Name: name, Distance: EditDistance.Between(lower, name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Reach(wrong, candidate.Name))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(candidate => candidate.Name)];
    }

    private static int Reach(string wrong, string name) => Math.Max(1, Math.Max(wrong.Length, name.Length) / 3);
}
