using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Finds the method of a plugin class that fits a method of its contract.</summary>
internal static class MemberMatching
{
    /// <summary>
    /// Finds the method that fits best: with the most of the contract's parameters, then the fewest conversions, then the name
    /// with <c>Async</c>, then the most derived class. Null if none fits.
    /// </summary>
    public static MemberFit? Find(ContractMethod contract, INamedTypeSymbol plugin, Compilation compilation) =>
        Candidates(contract, plugin)
            .Select((method, depth) => (Fit: Match(contract, method, plugin, compilation), Depth: depth))
            .Where(candidate => candidate.Fit is not null)
            .OrderByDescending(candidate => candidate.Fit!.Arguments.Length)
            .ThenBy(candidate => candidate.Fit!.Arguments.Count(argument => argument.NeedsCast))
            .ThenBy(candidate => candidate.Fit!.Method.Name.Equals(contract.ShortName, StringComparison.Ordinal))
            .ThenBy(candidate => candidate.Depth)
            .Select(candidate => candidate.Fit)
            .FirstOrDefault()
        ?? Implemented(contract, plugin);

    /// <summary>Gets all methods with the contract's name, of the class and its base classes, the most derived first, without overridden and hidden ones.</summary>
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

    /// <summary>Whether the class itself implements the interface that the method comes from, as a contract that is also <c>IDisposable</c>.</summary>
    public static bool IsImplemented(ContractMethod contract, INamedTypeSymbol plugin) =>
        plugin.AllInterfaces.Contains(contract.Symbol.ContainingType, SymbolEqualityComparer.Default);

    private static MemberFit? Match(ContractMethod contract, IMethodSymbol method, INamedTypeSymbol plugin, Compilation compilation)
    {
        if (method.IsStatic || method.IsGenericMethod || method.ReturnsByRef || method.ReturnsByRefReadonly
            || !compilation.IsSymbolAccessibleWithin(method, compilation.Assembly)
            || method.Parameters.Any(parameter => !parameter.Type.IsNameable())
            || ParameterMatching.Match(contract.Symbol, method, plugin, compilation) is not { } arguments
            || ResultMatching.Match(contract, method.ReturnType, compilation) is not { } result
            || (result.IsAsynchronous && contract.HasStackParameters)
            || (result.Sequence is { } sequence && !sequence.IsNameable()))
        {
            return null;
        }

        return new MemberFit(contract, method, Receiver(method, plugin), arguments, result);
    }

    // Overload resolution prefers the method of the most derived class, even if one of a base class fits better, and treats an
    // override as its first declaration.
    private static INamedTypeSymbol Receiver(IMethodSymbol method, INamedTypeSymbol plugin)
    {
        var declarations = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { method };
        IMethodSymbol first = method;
        while (first.OverriddenMethod is { } overridden)
        {
            declarations.Add(first = overridden);
        }

        for (INamedTypeSymbol? type = plugin; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Name).Any(member => !declarations.Contains(member)))
            {
                return first.ContainingType;
            }
        }

        return plugin;
    }

    private static MemberFit? Implemented(ContractMethod contract, INamedTypeSymbol plugin) =>
        IsImplemented(contract, plugin)
            ? new MemberFit(
                contract,
                contract.Symbol,
                contract.Symbol.ContainingType,
                contract.Symbol.Parameters.Select(parameter => new ArgumentFit(parameter, parameter, NeedsCast: false)).ToImmutableArray(),
                new ResultFit(contract.Result switch
                {
                    ContractResult.Task => ResultForm.Task,
                    ContractResult.ValueTask => ResultForm.ValueTask,
                    ContractResult.Stream => ResultForm.Stream,
                    _ => ResultForm.Value,
                }))
            : null;

    private static bool Hides(IMethodSymbol derived, IMethodSymbol method) =>
        derived.Name.Equals(method.Name, StringComparison.Ordinal)
        && derived.Parameters.Length == method.Parameters.Length
        && derived.Parameters.Zip(method.Parameters, static (left, right) =>
            left.RefKind == right.RefKind && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(same => same);
}
