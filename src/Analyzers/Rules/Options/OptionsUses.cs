using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>An options type that a plugin takes.</summary>
/// <param name="Options">The type.</param>
/// <param name="Parameter">The parameter of the plugin's constructor.</param>
/// <param name="Plugin">The plugin.</param>
internal sealed record OptionsUse(INamedTypeSymbol Options, IParameterSymbol Parameter, PluginDeclaration Plugin)
{
    /// <summary>Gets the options of a plugin; null if it takes none, if plugins of its kind have none, or if it has no single constructor.</summary>
    public static OptionsUse? Of(PluginDeclaration plugin, Compilation compilation) =>
        plugin.Contract.TakesOptions
        && PluginConstructor.CanBeCreated(plugin.Class, compilation)
        && PluginConstructor.Find(plugin.Class, compilation) is { } constructor
        && constructor.Parameters.FirstOrDefault(parameter => parameter.Type is INamedTypeSymbol type && OptionsTypes.IsOptions(type)) is { } parameter
            ? new OptionsUse((INamedTypeSymbol)parameter.Type, parameter, plugin)
            : null;
}

/// <summary>Which plugins of a compilation take which options.</summary>
internal sealed class OptionsUses
{
    private static readonly ConditionalWeakTable<Compilation, OptionsUses> Known = new();

    // Options do not know which plugins take them, so all types are visited, once for all analyzers together.
    private readonly Lazy<ILookup<ISymbol, OptionsUse>> _uses;

    private OptionsUses(Compilation compilation) => _uses = new Lazy<ILookup<ISymbol, OptionsUse>>(() => Find(compilation));

    public static OptionsUses In(Compilation compilation) => Known.GetValue(compilation, static key => new OptionsUses(key));

    /// <summary>Gets the plugins that take the type, or one that is derived from it, sorted by class.</summary>
    public IEnumerable<OptionsUse> Of(INamedTypeSymbol type) => _uses.Value[type.OriginalDefinition];

    private static ILookup<ISymbol, OptionsUse> Find(Compilation compilation) =>
        AssemblyTypes.Of(compilation.Assembly)
            .Where(type => type.TypeKind == TypeKind.Class)
            .SelectMany(type => PluginDeclarations.In(compilation).Of(type).Select(plugin => OptionsUse.Of(plugin, compilation)).OfType<OptionsUse>())
            .OrderBy(use => use.Plugin.Class.ToDisplayString(), StringComparer.Ordinal)
            .SelectMany(use => OptionsProperties.SelfAndBases(use.Options).Select(type => (Type: (ISymbol)type.OriginalDefinition, Use: use)))
            .ToLookup(pair => pair.Type, pair => pair.Use, SymbolEqualityComparer.Default);
}
