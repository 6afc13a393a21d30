using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Finds out whether the assembly is a program, and which plugin assemblies it references.</summary>
internal static class HostParser
{
    private const string EmbeddedAttribute = "Microsoft.CodeAnalysis.EmbeddedAttribute";

    /// <summary>The host; null if the assembly is none.</summary>
    public static HostModel? Parse(Compilation compilation, bool? property, CancellationToken cancellationToken)
    {
        if (!PluginAssemblies.IsHost(compilation, property) || compilation.GetTypeByMetadataName(KnownNames.PluginCatalog) is not { } catalog
            || NameableTypes.OnlyAlias(catalog.ContainingAssembly, compilation) is not null || !SourceLanguage.IsSupported(compilation))
        {
            return null;
        }

        var registries = new List<ReferencedRegistry>();
        foreach (IAssemblySymbol assembly in PluginAssemblies.Candidates(compilation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assembly.Find(KnownNames.PluginAssemblyAttribute) is { ConstructorArguments.Length: 1 } mark
                && mark.ConstructorArguments[0].Value is INamedTypeSymbol registry)
            {
                registries.Add(new ReferencedRegistry(registry.Full(), NameableTypes.OnlyAlias(assembly, compilation)));
            }
        }

        return new HostModel(registries.OrderBy(static registry => registry.FullName, StringComparer.Ordinal).ToEquatableArray(), compilation.Assembly.GetTypeByMetadataName(EmbeddedAttribute) is not null);
    }
}
