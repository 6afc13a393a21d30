using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Editing.Signatures;

/// <summary>A parameter of the corrected method.</summary>
/// <param name="Contract">The contract's parameter.</param>
/// <param name="Own">The method's parameter that was meant for it; null if there is none.</param>
/// <param name="KeepsType">Whether the method's parameter can keep its type.</param>
internal sealed record AlignedParameter(IParameterSymbol Contract, IParameterSymbol? Own, bool KeepsType);

/// <summary>Matches the parameters of a method with those of the contract that they were meant for.</summary>
internal static class ParameterAlignment
{
    /// <summary>Gets the parameters in the contract's order, without optional ones that the method does not have.</summary>
    public static IReadOnlyList<AlignedParameter> Align(IMethodSymbol contract, IMethodSymbol method, Compilation compilation)
    {
        var own = new List<IParameterSymbol>(method.Parameters);
        var aligned = new IParameterSymbol?[contract.Parameters.Length];

        // The strongest matches first. By position only required ones: a superfluous parameter is better removed.
        Take((theirs, mine) => IsSameName(theirs, mine) && Fits(theirs, mine));
        Take((theirs, mine) => SymbolEqualityComparer.Default.Equals(theirs.Type, mine.Type));
        Take(IsSameName);
        Take(Fits);
        Take((theirs, mine) => !ContractMethod.MayOmit(theirs) && !ContractMethod.IsCancellation(mine.Type));

        return [.. contract.Parameters
            .Select((theirs, index) => new AlignedParameter(theirs, aligned[index], aligned[index] is { } mine && Fits(theirs, mine)))
            .Where(parameter => parameter.Own is not null || !ContractMethod.MayOmit(parameter.Contract))];

        bool Fits(IParameterSymbol theirs, IParameterSymbol mine) => ParameterMatching.Fits(theirs, mine, method.ContainingType, compilation);

        void Take(Func<IParameterSymbol, IParameterSymbol, bool> isMeant)
        {
            for (int index = 0; index < aligned.Length; index++)
            {
                if (aligned[index] is null && own.Find(mine => isMeant(contract.Parameters[index], mine)) is { } found)
                {
                    aligned[index] = found;
                    own.Remove(found);
                }
            }
        }
    }

    private static bool IsSameName(IParameterSymbol theirs, IParameterSymbol mine) => theirs.Name.Equals(mine.Name, StringComparison.OrdinalIgnoreCase);
}
