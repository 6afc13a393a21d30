using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>A class declared as a plugin of one kind. Holds symbols: for use within one step only.</summary>
/// <param name="Class">The class.</param>
/// <param name="Contract">The contract of the kind.</param>
/// <param name="Attributes">The attributes that declare it, one for each name.</param>
internal sealed record PluginDeclaration(INamedTypeSymbol Class, Contract Contract, ImmutableArray<AttributeData> Attributes)
{
    /// <summary>Whether the class is described only: an abstract one of a kind that allows it.</summary>
    public bool IsDescribedOnly => Class.IsAbstract && Contract.MayBeAbstract;

    /// <summary>Whether the class implements the contract itself.</summary>
    public bool ImplementsContract => Class.AllInterfaces.Contains(Contract.Interface, SymbolEqualityComparer.Default);

    /// <summary>Reads the declarations from attributes of a class, one for each contract.</summary>
    public static IEnumerable<PluginDeclaration> Read(INamedTypeSymbol type, IEnumerable<AttributeData> attributes)
    {
        foreach (IGrouping<ISymbol?, AttributeData> same in attributes.GroupBy(attribute => (ISymbol?)attribute.AttributeClass?.BaseType, SymbolEqualityComparer.Default))
        {
            if (Contract.ReadFromAttribute(same.First().AttributeClass) is { } contract)
            {
                yield return new PluginDeclaration(type, contract, same.ToImmutableArray());
            }
        }
    }
}
