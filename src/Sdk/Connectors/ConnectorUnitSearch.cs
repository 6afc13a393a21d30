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
            HashSet<RegisteredUnit> candidates = ReplacementSearch.Find(level.Units, static unit => unit.ReplacedBy, unit => unit.Matches(unitBase, model));
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
}
