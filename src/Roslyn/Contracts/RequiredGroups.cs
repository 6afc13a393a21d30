using System.Collections.Immutable;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Checks the groups of members that belong together: a plugin has at least one whole group, and none in part.</summary>
internal static class RequiredGroups
{
    /// <summary>Whether the members that fit satisfy the contract's groups, if it has any.</summary>
    public static bool AreSatisfied(Contract contract, ImmutableArray<MemberFit> members)
    {
        bool hasGroups = false;
        bool hasWhole = false;
        foreach (IGrouping<string, ContractMethod> group in ContractCheck.Groups(contract))
        {
            int present = group.Count(method => members.Any(member => ReferenceEquals(member.Contract, method)));
            if (present > 0 && present < group.Count())
            {
                return false;
            }

            hasGroups = true;
            hasWhole |= present > 0;
        }

        return hasWhole || !hasGroups;
    }
}
