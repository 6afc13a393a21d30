using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers;

/// <summary>The classes of a compilation whose code runs in plugins: those that are declared as such, and their base classes.</summary>
internal sealed class PluginClasses
{
    private static readonly ConditionalWeakTable<Compilation, PluginClasses> Known = new();

    private readonly Compilation _compilation;

    // Base classes do not know what derives from them, so for them all types are visited, once for all analyzers together.
    private readonly Lazy<ILookup<INamedTypeSymbol, PluginDeclaration>> _derived;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableDictionary<IMethodSymbol, ContractMethod>> _members = new(SymbolEqualityComparer.Default);

    private PluginClasses(Compilation compilation)
    {
        _compilation = compilation;
        _derived = new Lazy<ILookup<INamedTypeSymbol, PluginDeclaration>>(() => Derived(compilation));
    }

    public static PluginClasses Of(Compilation compilation) => Known.GetValue(compilation, static key => new PluginClasses(key));

    public bool Contains(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsStatic: false } && DeclarationsOf(type.OriginalDefinition).Any();

    /// <summary>Gets the contract's method that calls a plugin's method; null if there is none.</summary>
    public ContractMethod? ContractOf(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, ContainingType: { } type } && Contains(type)
            ? _members.GetOrAdd(type.OriginalDefinition, Members).GetValueOrDefault((method.PartialDefinitionPart ?? method).OriginalDefinition)
            : null;

    // The declarations of the class itself, and of classes derived from it.
    private IEnumerable<PluginDeclaration> DeclarationsOf(INamedTypeSymbol type) =>
        type.IsSealed ? PluginDeclarations.In(_compilation).Of(type) : _derived.Value[type];

    private static ILookup<INamedTypeSymbol, PluginDeclaration> Derived(Compilation compilation) =>
        AssemblyTypes.Of(compilation.Assembly)
            .Where(type => type.TypeKind == TypeKind.Class)
            .SelectMany(type => PluginDeclarations.In(compilation).Of(type).AsEnumerable())
            .SelectMany(declaration => SelfAndBases(declaration.Class), (declaration, type) => (declaration, type))
            .ToLookup(pair => pair.type, pair => pair.declaration, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            yield return ancestor.OriginalDefinition;
        }
    }

    private ImmutableDictionary<IMethodSymbol, ContractMethod> Members(INamedTypeSymbol type)
    {
        var members = ImmutableDictionary.CreateBuilder<IMethodSymbol, ContractMethod>(SymbolEqualityComparer.Default);
        foreach (PluginDeclaration declaration in DeclarationsOf(type))
        {
            foreach (ContractMethod contract in declaration.Contract.Methods)
            {
                if (MemberOf(declaration, contract) is { } method && SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, type))
                {
                    members[method.OriginalDefinition] = contract;
                }
            }
        }

        return members.ToImmutable();
    }

    private IMethodSymbol? MemberOf(PluginDeclaration declaration, ContractMethod contract) =>
        declaration.ImplementsContract
            ? declaration.Class.FindImplementationForInterfaceMember(contract.Symbol) as IMethodSymbol
            : MemberMatching.Find(contract, declaration.Class, _compilation)?.Method;
}
