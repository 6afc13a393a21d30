using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>The plugin declarations of a compilation: read once for all analyzers together, as reading them is most of the work.</summary>
internal sealed class PluginDeclarations
{
    private static readonly ConditionalWeakTable<Compilation, PluginDeclarations> Known = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<PluginDeclaration>> _declarations = new(SymbolEqualityComparer.Default);

    public static PluginDeclarations In(Compilation compilation) => Known.GetValue(compilation, static _ => new PluginDeclarations());

    /// <summary>Whether it is the first of its class: a mistake in the class itself is reported once, whatever the class is declared as.</summary>
    public bool IsFirst(PluginDeclaration declaration) =>
        Of(declaration.Class)[0].Contract.Interface.Equals(declaration.Contract.Interface, SymbolEqualityComparer.Default);

    public ImmutableArray<PluginDeclaration> Of(INamedTypeSymbol type)
    {
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        return attributes.IsEmpty ? ImmutableArray<PluginDeclaration>.Empty
            : _declarations.GetOrAdd(type, static key => PluginDeclaration.Read(key, key.GetAttributes()).ToImmutableArray());
    }
}
