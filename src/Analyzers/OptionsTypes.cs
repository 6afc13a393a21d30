using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers;

/// <summary>The types of a compilation whose properties are options: those with <c>[PluginOptions]</c>, and their base types.</summary>
internal sealed class OptionsTypes
{
    private static readonly ConditionalWeakTable<Compilation, OptionsTypes> Known = new();

    // Base types do not know what derives from them, so all types are visited, once for all analyzers together.
    private readonly Lazy<HashSet<INamedTypeSymbol>> _bases;

    private OptionsTypes(Compilation compilation) => _bases = new Lazy<HashSet<INamedTypeSymbol>>(() => Bases(compilation.Assembly));

    public static OptionsTypes Of(Compilation compilation) => Known.GetValue(compilation, static key => new OptionsTypes(key));

    public static bool IsOptions(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.Has(KnownNames.PluginOptionsAttribute);

    public bool Contains(INamedTypeSymbol type) =>
        IsOptions(type) || (type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false } && _bases.Value.Contains(type.OriginalDefinition));

    private static HashSet<INamedTypeSymbol> Bases(IAssemblySymbol assembly)
    {
        var bases = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in AssemblyTypes.Of(assembly))
        {
            if (IsOptions(type))
            {
                for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
                {
                    bases.Add(parent.OriginalDefinition);
                }
            }
        }

        return bases;
    }
}
