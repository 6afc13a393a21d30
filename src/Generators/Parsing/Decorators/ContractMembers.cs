using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Generators.Parsing.Decorators;

/// <summary>The members of a contract and its base interfaces that a class implements, those with an implementation too.</summary>
internal static class ContractMembers
{
    /// <summary>Gets each member, and whether a class has to implement it.</summary>
    public static IEnumerable<(ISymbol Member, bool IsRequired)> Of(INamedTypeSymbol contract)
    {
        ISymbol[] members = [.. contract.AllInterfaces.Prepend(contract).Where(static type => !type.IsNamed(KnownNames.PluginAdapter)).SelectMany(static type => type.GetMembers())];
        HashSet<ISymbol> abstractAgain = new(members.Where(static member => member.IsAbstract).SelectMany(static member => Implemented(member)), SymbolEqualityComparer.Default);
        return members
            .Where(static member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IEventSymbol && IsImplementable(member) && Implemented(member).IsEmpty)
            .Distinct(SymbolEqualityComparer.Default)
            .Select(member => (member!, member!.IsAbstract || abstractAgain.Contains(member)));
    }

    /// <summary>Whether a class can implement the member: not if it is static, private or sealed.</summary>
    public static bool IsImplementable(ISymbol member) => member is { IsStatic: false, IsSealed: false } and ({ IsAbstract: true } or { IsVirtual: true });

    /// <summary>Whether a class has to have a static member: then there is no instance that could stand for it.</summary>
    public static bool HasStatic(INamedTypeSymbol contract) =>
        contract.AllInterfaces.Prepend(contract).Any(static type => type.GetMembers().Any(static member => member is { IsStatic: true, IsAbstract: true }));

    private static ImmutableArray<ISymbol> Implemented(ISymbol member) => member switch
    {
        IMethodSymbol method => ImmutableArray<ISymbol>.CastUp(method.ExplicitInterfaceImplementations),
        IPropertySymbol property => ImmutableArray<ISymbol>.CastUp(property.ExplicitInterfaceImplementations),
        IEventSymbol happening => ImmutableArray<ISymbol>.CastUp(happening.ExplicitInterfaceImplementations),
        _ => ImmutableArray<ISymbol>.Empty,
    };
}
