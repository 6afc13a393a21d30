using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>Two units between which the program cannot choose.</summary>
/// <param name="First">The one that stands first in the sources.</param>
/// <param name="Second">The other one.</param>
/// <param name="Role">The role that both have.</param>
/// <param name="Models">The models for which both have it.</param>
internal sealed record AmbiguousPair(UnitDeclaration First, UnitDeclaration Second, INamedTypeSymbol Role, IReadOnlyList<string> Models)
{
    /// <summary>Finds the pairs among the units of one backend, each unit at most once as the second.</summary>
    public static IEnumerable<AmbiguousPair> Find(IReadOnlyList<UnitDeclaration> units, Func<INamedTypeSymbol, bool> isAskedFor)
    {
        var search = new UnitSearch(units);
        var pairs = new Dictionary<UnitDeclaration, AmbiguousPair>();
        foreach (IGrouping<ISymbol, UnitDeclaration> group in units.GroupBy(static unit => (ISymbol)UnitBases.Role(unit.Class), SymbolEqualityComparer.Default))
        {
            var role = (INamedTypeSymbol)group.Key;
            foreach (string model in Shared(group))
            {
                HashSet<UnitDeclaration> found = search.Find(role, model);
                Compare([.. units.Where(found.Contains)], role, model, isAskedFor, pairs);
            }
        }

        return units.Where(pairs.ContainsKey).Select(unit => pairs[unit]);
    }

    private static IEnumerable<string> Shared(IEnumerable<UnitDeclaration> units) =>
        units.SelectMany(static unit => unit.Models.Distinct(StringComparer.Ordinal))
            .Where(static model => model.Length > 0)
            .GroupBy(static model => model, StringComparer.Ordinal)
            .Where(static same => same.Count() > 1)
            .Select(static same => same.Key);

    private static void Compare(
        UnitDeclaration[] candidates, INamedTypeSymbol role, string model, Func<INamedTypeSymbol, bool> isAskedFor, Dictionary<UnitDeclaration, AmbiguousPair> pairs)
    {
        HashSet<ISymbol>[] bases = [.. candidates.Select(unit => UnitBases.Of(unit.Class, role, isAskedFor))];
        for (int second = 1; second < candidates.Length; second++)
        {
            // One of them has no base of its own, so whoever asks for what it is finds the other one too.
            int first = Array.FindIndex(bases, 0, second, other => other.IsSubsetOf(bases[second]) || bases[second].IsSubsetOf(other));
            if (first >= 0)
            {
                Add(pairs, candidates[first], candidates[second], role, model);
            }
        }
    }

    private static void Add(Dictionary<UnitDeclaration, AmbiguousPair> pairs, UnitDeclaration first, UnitDeclaration second, INamedTypeSymbol role, string model)
    {
        if (!pairs.TryGetValue(second, out AmbiguousPair? pair))
        {
            pairs.Add(second, new AmbiguousPair(first, second, role, [model]));
        }
        else if (ReferenceEquals(pair.First, first))
        {
            pairs[second] = pair with { Models = [.. pair.Models, model] };
        }
    }
}
