using Microsoft.CodeAnalysis;
using Patchbay.Analyzers.Rules.Names;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>A plugin of the compilation with its settings.</summary>
/// <param name="Name">Kind and name, as lines of the baseline begin.</param>
/// <param name="Class">Its class.</param>
/// <param name="Options">The type of its options; null if it has none.</param>
/// <param name="Settings">Its settings; null if the class is not finished enough to know them, which other rules say.</param>
internal sealed record BaselinePlugin(string Name, INamedTypeSymbol Class, INamedTypeSymbol? Options, IReadOnlyList<CurrentOption>? Settings)
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
            INamedTypeSymbol? options = constructor?.Parameters.Select(parameter => parameter.Type).OfType<INamedTypeSymbol>().FirstOrDefault(OptionsTypes.IsOptions);
            IReadOnlyList<CurrentOption>? settings = options is not null ? OptionReader.Read(options, compilation, cancellationToken) : constructor is null ? null : [];
            foreach (string name in names)
            {
                yield return new BaselinePlugin(name, type, options, settings);
            }
        }
    }
}
