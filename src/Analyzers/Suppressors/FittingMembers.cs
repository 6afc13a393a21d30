using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Suppressors;

/// <summary>The methods of a compilation that generated code calls, because they fit the contract of a plugin.</summary>
internal sealed class FittingMembers
{
    private static readonly ConditionalWeakTable<Compilation, FittingMembers> Known = new();

    // Methods of base classes do not know which plugins derive from them, so all plugins are visited, once for all.
    private readonly Lazy<HashSet<ISymbol>> _all;
    private readonly Compilation _compilation;

    private FittingMembers(Compilation compilation)
    {
        _compilation = compilation;
        _all = new Lazy<HashSet<ISymbol>>(() => new HashSet<ISymbol>(AssemblyTypes.Of(compilation.Assembly).SelectMany(Of), SymbolEqualityComparer.Default));
    }

    public static FittingMembers Of(Compilation compilation) => Known.GetValue(compilation, static key => new FittingMembers(key));

    public bool Contains(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary
        && (Of(method.ContainingType).Contains(method.OriginalDefinition, SymbolEqualityComparer.Default)
            || (!method.ContainingType.IsSealed && _all.Value.Contains(method.OriginalDefinition)));

    private IEnumerable<ISymbol> Of(INamedTypeSymbol type) =>
        PluginDeclaration.Read(type, type.GetAttributes())
            .Where(static declaration => !declaration.ImplementsContract)
            .SelectMany(static declaration => declaration.Contract.Methods)
            .Select(contract => MemberMatching.Find(contract, type, _compilation)?.Method.OriginalDefinition)
            .OfType<ISymbol>();
}
