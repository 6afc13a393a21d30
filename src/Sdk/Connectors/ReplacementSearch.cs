namespace Patchbay.Connectors;

/// <summary>Finds units where some are used in place of others. Compiled into the runtime and into the analyzers.</summary>
internal static class ReplacementSearch
{
    /// <summary>Finds the units that match, each replaced by the matching ones that replace it: more than one if none of them takes precedence.</summary>
    /// <param name="units">The units to look at.</param>
    /// <param name="replacedBy">Gets the units that replace a unit.</param>
    /// <param name="matches">Whether a unit has the sought role and model.</param>
    /// <returns>The units, each once.</returns>
    public static HashSet<TUnit> Find<TUnit>(IEnumerable<TUnit> units, Func<TUnit, IEnumerable<TUnit>> replacedBy, Func<TUnit, bool> matches) =>
        Find(units, replacedBy, matches, []);

    // The visited units guard against a circle of replacements: A for B and B for A is an ambiguity, not an endless search.
    private static HashSet<TUnit> Find<TUnit>(IEnumerable<TUnit> units, Func<TUnit, IEnumerable<TUnit>> replacedBy, Func<TUnit, bool> matches, HashSet<TUnit> visited)
    {
        HashSet<TUnit> found = [];
        foreach (TUnit unit in units)
        {
            HashSet<TUnit> replacements = [];
            if (visited.Add(unit))
            {
                replacements = Find(replacedBy(unit), replacedBy, matches, visited);
                visited.Remove(unit);
            }

            if (replacements.Count > 0)
            {
                found.UnionWith(replacements);
            }
            else if (matches(unit))
            {
                found.Add(unit);
            }
        }

        return found;
    }
}
