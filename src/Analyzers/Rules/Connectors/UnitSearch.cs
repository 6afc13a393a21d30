using Microsoft.CodeAnalysis;
using Patchbay.Connectors;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>Finds units among those of one backend, by the same search as the program.</summary>
internal sealed class UnitSearch(IReadOnlyList<UnitDeclaration> units)
{
    private readonly ILookup<ISymbol, UnitDeclaration> _replacements = units
        .SelectMany(static unit => unit.Replaces, static (unit, replacement) => (Unit: unit, Replaced: (ISymbol)replacement.Replaced))
        .ToLookup(static pair => pair.Replaced, static pair => pair.Unit, SymbolEqualityComparer.Default);

    /// <summary>Finds the units for a role and model: more than one if the program could not choose.</summary>
    public HashSet<UnitDeclaration> Find(INamedTypeSymbol role, string model) =>
        ReplacementSearch.Find(
            units,
            unit => _replacements[unit.Class],
            unit => unit.Models.Contains(model, StringComparer.Ordinal) && UnitBases.Derives(unit.Class, role));
}
