using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Matches the parameters of a plugin's method with those of the contract.</summary>
internal static class ParameterMatching
{
    /// <summary>Gets the arguments of the call; null if the parameters do not fit.</summary>
    public static ImmutableArray<ArgumentFit>? Match(IMethodSymbol contract, IMethodSymbol method, INamedTypeSymbol plugin, Compilation compilation) =>
        Match(contract.Parameters, method.Parameters, plugin, compilation, ImmutableArray<ArgumentFit>.Empty);

    /// <summary>Whether a plugin's parameter can stand where the contract's does.</summary>
    public static bool Fits(IParameterSymbol contract, IParameterSymbol method, INamedTypeSymbol plugin, Compilation compilation) =>
        Fit(contract.Type, method.Type, compilation) is not null || PassedResult.Fits(contract, method.Type, plugin, compilation);

    // Matches a parameter wherever it fits, and omits it only if the rest does not fit otherwise.
    private static ImmutableArray<ArgumentFit>? Match(
        ImmutableArray<IParameterSymbol> contract, ImmutableArray<IParameterSymbol> method, INamedTypeSymbol plugin, Compilation compilation, ImmutableArray<ArgumentFit> arguments)
    {
        if (contract.IsEmpty)
        {
            return method.IsEmpty ? arguments : null;
        }

        if (!method.IsEmpty
            && Match(contract[0], method[0], plugin, compilation) is { } argument
            && Match(contract.RemoveAt(0), method.RemoveAt(0), plugin, compilation, arguments.Add(argument)) is { } taken)
        {
            return taken;
        }

        return ContractMethod.MayOmit(contract[0]) ? Match(contract.RemoveAt(0), method, plugin, compilation, arguments) : null;
    }

    private static ArgumentFit? Match(IParameterSymbol source, IParameterSymbol target, INamedTypeSymbol plugin, Compilation compilation) =>
        target.RefKind != RefKind.None ? null
        : SymbolEqualityComparer.Default.Equals(source.Type, target.Type) ? new ArgumentFit(source, target, NeedsCast: source.Type.TypeKind == TypeKind.Dynamic)
        : Fits(source, target, plugin, compilation) ? new ArgumentFit(source, target, NeedsCast: true)
        : null;

    private static Conversion? Fit(ITypeSymbol from, ITypeSymbol to, Compilation compilation)
    {
        Conversion conversion = compilation.ClassifyConversion(from, to);
        if (!conversion.Exists || conversion.IsImplicit)
        {
            return conversion.Exists ? conversion : null;
        }

        // An explicit operator may be followed by a widening, but not by a built-in conversion that loses something:
        // Rule to int to long is fine, Rule to int to byte is not.
        return conversion is { IsUserDefined: true, MethodSymbol: { } conversionOperator }
            && compilation.ClassifyConversion(conversionOperator.ReturnType, to).IsImplicit
                ? conversion
                : null;
    }
}
