using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>An option as the sources declare it.</summary>
/// <param name="Paths">The keys that lead to it; after the present ones those that former keys give, which are read too.</param>
/// <param name="Form">The type and constraints of its value; null where its type is not supported, which another analyzer reports.</param>
/// <param name="Property">The property that declares it; that of the list or dictionary for its entries.</param>
/// <param name="Owner">The options type that it belongs to.</param>
internal sealed record CurrentOption(IReadOnlyList<string> Paths, OptionForm? Form, IPropertySymbol Property, INamedTypeSymbol Owner)
{
    public string Path => Paths[0];
}
