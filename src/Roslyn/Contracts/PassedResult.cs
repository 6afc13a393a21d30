using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>
/// Parameters with <c>[ResultOf]</c>: hosts pass what another member of the same plugin returned, so a plugin may declare them with the type
/// that its own member returns.
/// </summary>
internal static class PassedResult
{
    /// <summary>Whether a plugin's parameter can be of a type because that is what the plugin itself returns.</summary>
    public static bool Fits(IParameterSymbol contract, ITypeSymbol type, INamedTypeSymbol plugin, Compilation compilation)
    {
        if (contract.Find(KnownNames.ResultOfAttribute)?.FirstText() is not { } name || type.IsRefLikeType || Source(contract, name) is not { } source)
        {
            return false;
        }

        // A member that is missing or wrong is one mistake; what its result would be is not known before it is fixed.
        if (MemberMatching.Find(source, plugin, compilation) is not { } fit)
        {
            return true;
        }

        // Only what a cast from the contract's type undoes: the value itself, its base, or its box.
        return fit.Result.Form is not (ResultForm.Omitted or ResultForm.OmittedTask)
            && compilation.ClassifyConversion(Awaitable.Read(fit.Method.ReturnType)?.Value ?? fit.Method.ReturnType, type)
                is { IsIdentity: true } or { IsImplicit: true, IsReference: true } or { IsImplicit: true, IsBoxing: true };
    }

    // A member whose own parameters are results of others would lead in a circle: its result is not passed on.
    private static ContractMethod? Source(IParameterSymbol contract, string name) =>
        contract.ContainingSymbol.ContainingType.GetMembers(name)
            .Select(static member => ContractMethod.Read(member, isAbstractAgain: null))
            .FirstOrDefault(static method => method is not null && !method.Symbol.Parameters.Any(static parameter => parameter.Has(KnownNames.ResultOfAttribute)));
}
