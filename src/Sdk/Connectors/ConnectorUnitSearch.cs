namespace Patchbay.Connectors;

/// <summary>Finds the unit for a base class and model on a backend.</summary>
internal static class ConnectorUnitSearch
{
    /// <summary>
    /// Looks at the units of the backend, following replacements; only if none matches, at those of its parent.
    /// </summary>
    public static RegisteredUnit Find(ConnectorBackend backend, Type unitBase, string model)
    {
        for (ConnectorBackend? level = backend; level is not null; level = level.Parent)
        {
            var candidates = new HashSet<RegisteredUnit>();
            Follow(level.Units, unitBase, model, candidates, []);
            if (candidates.Count == 1)
            {
                return candidates.First();
            }

            if (candidates.Count > 1)
            {
                throw new ConnectorUnitException(
                    $"Several classes are a {unitBase.Name} for the model \"{model}\" on {level}: "
                    + $"{string.Join(", ", candidates.Select(unit => unit.Type.FullName).Order(StringComparer.Ordinal))}. "
                    + "Let one replace the others (Replaces, AlsoReplaces), or ask for a base class that only one has.");
            }
        }

        throw new ConnectorUnitException(
            $"There is no {unitBase.Name} for the model \"{model}\" on {backend}. "
            + $"Declare one with [ConnectorUnit<…>(\"{model}\")] on the backend or a parent of it, and see that its assembly is enabled.");
    }

    // The visited units guard against a circle of replacements: A for B and B for A is an ambiguity, not an endless search.
    private static void Follow(IEnumerable<RegisteredUnit> units, Type unitBase, string model, HashSet<RegisteredUnit> candidates, HashSet<RegisteredUnit> visited)
    {
        foreach (RegisteredUnit unit in units)
        {
            var replacements = new HashSet<RegisteredUnit>();
            if (visited.Add(unit))
            {
                Follow(unit.ReplacedBy, unitBase, model, replacements, visited);
                visited.Remove(unit);
            }

            if (replacements.Count > 0)
            {
                candidates.UnionWith(replacements);
            }
            else if (unit.Matches(unitBase, model))
            {
                candidates.Add(unit);
            }
        }
    }
}
