using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Finds the method of a plugin class that fits a method of its contract.</summary>
internal static class MemberMatching
{
    /// <summary>
    /// The best fit: the method with the most of the contract's parameters, then the fewest conversions, then the name
    /// with <c>Async</c>, then the most derived class. Null if none fits.
    /// </summary>
    public static MemberFit? Find(ContractMethod contract, INamedTypeSymbol plugin, Compilation compilation) =>
        Candidates(contract, plugin)
            .Select((method, depth) => (Fit: Match(contract, method, compilation), Depth: depth))
            .Where(candidate => candidate.Fit is not null)
            .OrderByDescending(candidate => candidate.Fit!.Arguments.Length)
            .ThenBy(candidate => candidate.Fit!.Arguments.Count(argument => argument.NeedsCast))
            .ThenBy(candidate => candidate.Fit!.Method.Name.Equals(contract.ShortName, StringComparison.Ordinal))
            .ThenBy(candidate => candidate.Depth)
            .Select(candidate => candidate.Fit)
            .FirstOrDefault();

    /// <summary>All methods with the contract's name, of the class and its base classes, the most derived first, without overridden and hidden ones.</summary>
    public static ImmutableArray<IMethodSymbol> Candidates(ContractMethod contract, INamedTypeSymbol plugin)
    {
        var candidates = ImmutableArray.CreateBuilder<IMethodSymbol>();
        for (INamedTypeSymbol? type = plugin; type is not null; type = type.BaseType)
        {
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (contract.IsNamed(method.Name) && method.MethodKind == MethodKind.Ordinary && !candidates.Any(derived => Hides(derived, method)))
                {
                    candidates.Add(method);
                }
            }
        }

        return candidates.ToImmutable();
    }

    private static MemberFit? Match(ContractMethod contract, IMethodSymbol method, Compilation compilation)
    {
        if (method.IsStatic || method.IsGenericMethod || method.ReturnsByRef || method.ReturnsByRefReadonly
            || !compilation.IsSymbolAccessibleWithin(method, compilation.Assembly)
            || ParameterMatching.Match(contract.Symbol, method, compilation) is not { } arguments
            || ResultMatching.Match(contract, method.ReturnType, compilation) is not { } form)
        {
            return null;
        }

        return new MemberFit(contract, method, arguments, form, ResultMatching.NeedsNullForgiving(contract, method.ReturnType, form));
    }

    private static bool Hides(IMethodSymbol derived, IMethodSymbol method) =>
        derived.Name.Equals(method.Name, StringComparison.Ordinal)
        && derived.Parameters.Length == method.Parameters.Length
        && derived.Parameters.Zip(method.Parameters, static (left, right) =>
            left.RefKind == right.RefKind && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(same => same);
}
