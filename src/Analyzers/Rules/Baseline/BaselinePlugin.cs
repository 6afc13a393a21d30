using Microsoft.CodeAnalysis;
using Patchbay.Analyzers.Rules.Names;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>A plugin of the compilation, with its options.</summary>
/// <param name="Name">Kind and name, as lines of the baseline begin.</param>
/// <param name="Class">Its class.</param>
/// <param name="OptionsType">The type of its options; null if it has none.</param>
/// <param name="Options">Its options; null if the class is not finished enough to know them, which other analyzers report.</param>
internal sealed record BaselinePlugin(string Name, INamedTypeSymbol Class, INamedTypeSymbol? OptionsType, IReadOnlyList<CurrentOption>? Options)
{
    public static IEnumerable<BaselinePlugin> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol type in AssemblyTypes.Of(compilation.Assembly))
        {
            string[] names = [.. DeclaredName.Read(type, compilation, cancellationToken).Select(name => BaselineOption.PluginOf(name.Kind, name.Name)).Distinct(StringComparer.Ordinal)];
            if (names.Length == 0)
            {
                continue;
            }

            IMethodSymbol? constructor = PluginConstructor.CanBeCreated(type, compilation) ? PluginConstructor.Find(type, compilation) : null;
            INamedTypeSymbol? optionsType = constructor?.Parameters.Select(parameter => parameter.Type).OfType<INamedTypeSymbol>().FirstOrDefault(OptionsTypes.IsOptions);
            IReadOnlyList<CurrentOption>? options = optionsType is not null ? OptionReader.Read(optionsType, compilation, cancellationToken) : constructor is null ? null : [];
            foreach (string name in names)
            {
                yield return new BaselinePlugin(name, type, optionsType, options);
            }
        }
    }
}
