using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Text;

namespace Patchbay.Roslyn.Contracts;

/// <summary>A method that is probably meant for a missing member: its name has a typo, or it implements an interface explicitly.</summary>
/// <param name="Method">The method.</param>
/// <param name="Name">The correct name.</param>
internal sealed record NearMiss(IMethodSymbol Method, string Name)
{
    /// <summary>Whether only its name is wrong, so that it can be renamed.</summary>
    public bool CanBeRenamed => Method.MethodKind == MethodKind.Ordinary;

    /// <summary>Finds the most similar method; null if none is similar enough.</summary>
    public static NearMiss? Find(ContractMethod missing, PluginDeclaration declaration) =>
        declaration.Class.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
                && !method.IsImplicitlyDeclared
                && !declaration.Contract.Methods.Any(other => other.IsNamed(method.Name)))
            .SelectMany(method => new[] { missing.ShortName, missing.ShortName + ContractMethod.AsyncSuffix }.Select(name => (Near: new NearMiss(method, name), Distance: Distance(method, name))))
            .Where(candidate => candidate.Distance <= Math.Max(1, missing.ShortName.Length / 3))
            .OrderBy(static candidate => candidate.Distance)
            .Select(static candidate => candidate.Near)
            .FirstOrDefault();

    private static int Distance(IMethodSymbol method, string name)
    {
        string own = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        return Math.Abs(own.Length - name.Length) > name.Length ? int.MaxValue : EditDistance.Between(own.ToLowerInvariant(), name.ToLowerInvariant());
    }
}
