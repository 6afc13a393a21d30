using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>Finds units among those of one backend, by the same steps as the program will.</summary>
internal sealed class UnitSearch
{
    private readonly List<Node> _units;

    public UnitSearch(IEnumerable<UnitDeclaration> units)
    {
        _units = [.. units.Select(static unit => new Node(unit, []))];
        foreach (Node unit in _units)
        {
            foreach (Replacement replacement in unit.Unit.Replaces)
            {
                _units.Find(original => SymbolEqualityComparer.Default.Equals(original.Unit.Class, replacement.Replaced))?.ReplacedBy.Add(unit);
            }
        }
    }

    /// <summary>The units for a role and model: more than one if the program could not choose.</summary>
    public IEnumerable<UnitDeclaration> Find(INamedTypeSymbol role, string model) => Follow(_units, role, model, []).Select(static node => node.Unit);

    // The visited units guard against a circle of replacements: A for B and B for A is an ambiguity, not an endless search.
    private static HashSet<Node> Follow(IEnumerable<Node> units, INamedTypeSymbol role, string model, HashSet<Node> visited)
    {
        var candidates = new HashSet<Node>();
        foreach (Node unit in units)
        {
            HashSet<Node> replacements = [];
            if (visited.Add(unit))
            {
                replacements = Follow(unit.ReplacedBy, role, model, visited);
                visited.Remove(unit);
            }

            if (replacements.Count > 0)
            {
                candidates.UnionWith(replacements);
            }
            else if (unit.Unit.Models.Contains(model, StringComparer.Ordinal) && UnitBases.Derives(unit.Unit.Class, role))
            {
                candidates.Add(unit);
            }
        }

        return candidates;
    }

    private sealed class Node(UnitDeclaration unit, List<Node> replacedBy)
    {
        public UnitDeclaration Unit { get; } = unit;

        public List<Node> ReplacedBy { get; } = replacedBy;
    }
}
