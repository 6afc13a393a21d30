using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Compares a declared class with its contract. Each mistake is found once: a missing member is not wrong as well.</summary>
internal static class ContractCheck
{
    /// <summary>Finds the required members without a method of their name.</summary>
    public static IEnumerable<ContractMethod> Missing(PluginDeclaration declaration) =>
        NeedsMembers(declaration)
            ? declaration.Contract.Methods.Where(method => method.IsRequired && IsMissing(method, declaration.Class) && MisusedName(method, declaration.Class) is null)
            : [];

    /// <summary>
    /// Finds the members, required or not, whose methods of that name do not fit, with the most similar one; and the required ones
    /// whose name a field, a property or an event has.
    /// </summary>
    public static IEnumerable<(ContractMethod Contract, ISymbol Member)> Wrong(PluginDeclaration declaration, Compilation compilation)
    {
        // Members of a hidden class are hidden with it, which is reported for the class.
        if (!HasMembers(declaration) || !compilation.IsSymbolAccessibleWithin(declaration.Class, compilation.Assembly))
        {
            yield break;
        }

        foreach (ContractMethod method in declaration.Contract.Methods)
        {
            ImmutableArray<IMethodSymbol> candidates = MemberMatching.Candidates(method, declaration.Class);
            if (!candidates.IsEmpty)
            {
                if (MemberMatching.Find(method, declaration.Class, compilation) is null)
                {
                    yield return (method, candidates.OrderByDescending(candidate => candidate.Parameters.Length).First());
                }
            }
            else if (method.IsRequired && IsMissing(method, declaration.Class) && MisusedName(method, declaration.Class) is { } member)
            {
                yield return (method, member);
            }
        }
    }

    /// <summary>Finds the groups of which the class has some members and lacks others, by name.</summary>
    public static IEnumerable<(string Group, ContractMethod Missing)> HalfGroups(PluginDeclaration declaration)
    {
        if (!NeedsMembers(declaration))
        {
            yield break;
        }

        foreach (IGrouping<string, ContractMethod> group in Groups(declaration.Contract))
        {
            ContractMethod[] missing = [.. group.Where(method => IsMissing(method, declaration.Class))];
            if (missing.Length > 0 && missing.Length < group.Count())
            {
                yield return (group.Key, missing[0]);
            }
        }
    }

    /// <summary>Whether the contract has groups, and the class has no member of any.</summary>
    public static bool HasNoGroup(PluginDeclaration declaration) =>
        NeedsMembers(declaration)
        && Groups(declaration.Contract).Any()
        && Groups(declaration.Contract).SelectMany(group => group).All(method => IsMissing(method, declaration.Class));

    public static IEnumerable<IGrouping<string, ContractMethod>> Groups(Contract contract) =>
        contract.Methods.Where(method => method.Group is not null).GroupBy(method => method.Group!, StringComparer.Ordinal);

    // A derived class may have what an abstract class lacks, but cannot correct a wrong member.
    private static bool NeedsMembers(PluginDeclaration declaration) => HasMembers(declaration) && !declaration.Class.IsAbstract;

    // The compiler checks a class that implements the contract; one that cannot be created needs no members.
    private static bool HasMembers(PluginDeclaration declaration) =>
        !declaration.ImplementsContract && !declaration.IsDescribedOnly && declaration.Contract.CanBeAdapted
        && !declaration.Class.IsStatic
        && !PluginConstructor.HasUnknownBase(declaration.Class);

    private static bool IsMissing(ContractMethod method, INamedTypeSymbol type) =>
        MemberMatching.Candidates(method, type).IsEmpty && !MemberMatching.IsImplemented(method, type);

    // A delegate in a field, for example.
    private static ISymbol? MisusedName(ContractMethod method, INamedTypeSymbol type) =>
        type.GetMembers().FirstOrDefault(member => member is IFieldSymbol or IPropertySymbol or IEventSymbol && !member.IsImplicitlyDeclared && method.IsNamed(member.Name));
}
