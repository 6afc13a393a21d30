using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>A kind of plugin, as its contract interface describes it. Holds symbols: for use within one step only.</summary>
/// <param name="Interface">The interface with <c>[PluginKind]</c>.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Plural">The kind's plural.</param>
/// <param name="Methods">All methods, those of base interfaces last.</param>
/// <param name="MayBeAbstract">Whether abstract classes can be declared too.</param>
/// <param name="ReservedKeys">The keys in a plugin's section that belong to the host.</param>
/// <param name="AskableKeys">The keys that clients of the kind can ask a person for; empty if they ask for any.</param>
/// <param name="TakesOptions">Whether hosts give its plugins a configuration section.</param>
/// <param name="Obstacle">An abstract member that no adapter can implement, because it is no method or an unsupported one; null for none.</param>
internal sealed record Contract(
    INamedTypeSymbol Interface, string Kind, string Plural, ImmutableArray<ContractMethod> Methods, bool MayBeAbstract, ImmutableArray<string> ReservedKeys, ImmutableArray<string> AskableKeys, bool TakesOptions, ISymbol? Obstacle)
{
    // All plugins of a kind have the same one. It lives as long as the attribute's symbol, and so no longer than its compilation.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<Contract?>> Known = new();

    /// <summary>Whether an adapter can implement it for a class that does not.</summary>
    public bool CanBeAdapted => Obstacle is null;

    /// <summary>Reads the contract of an interface; null if it has no <c>[PluginKind]</c> with a name.</summary>
    public static Contract? Read(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface || type.Find(KnownNames.PluginKindAttribute) is not { } kind || kind.FirstText() is not { } name || !PluginNames.IsUsableKind(name))
        {
            return null;
        }

        string plural = kind.Named("Plural")?.Value as string ?? name + "s";
        ISymbol[] members = [.. Members(type)];
        var methods = ImmutableArray.CreateBuilder<ContractMethod>();
        ISymbol? obstacle = null;
        foreach (ISymbol member in members.Where(static member => Implemented(member).IsEmpty))
        {
            bool? isAbstractAgain = Reimplementation(member, members);
            if (ContractMethod.Read(member, isAbstractAgain) is { } method)
            {
                methods.Add(method);
            }
            else if (obstacle is null && (isAbstractAgain ?? member.IsAbstract) && member is not IMethodSymbol { AssociatedSymbol: not null })
            {
                obstacle = member; // Accessors come along with their property or event, which already counts.
            }
        }

        return new Contract(
            type, name, plural, methods.ToImmutable(), kind.Named("MayBeAbstract")?.Value is true, Texts(kind.Named("ReservedKeys")), Texts(kind.Named("AskableKeys")), kind.Named("TakesOptions")?.Value is not false, obstacle);
    }

    /// <summary>Reads the contract that an attribute class names as the type argument of its base; null if it is no plugin attribute.</summary>
    public static Contract? ReadFromAttribute(INamedTypeSymbol? attributeClass) =>
        attributeClass is null ? null : Known.GetValue(attributeClass, static key => new StrongBox<Contract?>(ReadFrom(key))).Value;

    private static Contract? ReadFrom(INamedTypeSymbol attributeClass) =>
        attributeClass is { IsUnboundGenericType: false }
        && !attributeClass.TypeArguments.Any(argument => argument.TypeKind == TypeKind.Error)
        && attributeClass.BaseType is { } declaration
        && declaration.OriginalDefinition.IsNamed(KnownNames.PluginDeclarationAttribute)
        && declaration.TypeArguments[0] is INamedTypeSymbol type
            ? Read(type)
            : null;

    private static ImmutableArray<string> Texts(TypedConstant? array) =>
        array is { Kind: TypedConstantKind.Array, IsNull: false } texts 
            ? texts.Values.Select(text => text.Value).OfType<string>().ToImmutableArray()
            : ImmutableArray<string>.Empty;

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Concat(type.AllInterfaces.SelectMany(parent => parent.GetMembers()));

    // A derived interface may implement a member of its base, or make it abstract again. Null if none does.
    private static bool? Reimplementation(ISymbol member, ISymbol[] members)
    {
        ISymbol? closest = null;
        foreach (ISymbol candidate in members.Where(candidate => Implemented(candidate).Contains(member, SymbolEqualityComparer.Default)))
        {
            if (closest is null || candidate.ContainingType.AllInterfaces.Contains(closest.ContainingType, SymbolEqualityComparer.Default))
            {
                closest = candidate;
            }
        }

        return closest?.IsAbstract;
    }

    private static ImmutableArray<ISymbol> Implemented(ISymbol member) => member switch
    {
        IMethodSymbol method => ImmutableArray<ISymbol>.CastUp(method.ExplicitInterfaceImplementations),
        IPropertySymbol property => ImmutableArray<ISymbol>.CastUp(property.ExplicitInterfaceImplementations),
        IEventSymbol happening => ImmutableArray<ISymbol>.CastUp(happening.ExplicitInterfaceImplementations),
        _ => ImmutableArray<ISymbol>.Empty,
    };
}
