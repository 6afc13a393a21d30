using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Finds out whether the assembly is a program, and which plugin assemblies it references.</summary>
internal static class HostParser
{
    private const string SdkAssembly = "Patchbay.Sdk";
    private const string EmbeddedAttribute = "Microsoft.CodeAnalysis.EmbeddedAttribute";

    /// <summary>What <c>PatchbayHost</c> says in the project; null if nothing.</summary>
    public static bool? ReadProperty(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.PatchbayHost", out string? text) && bool.TryParse(text, out bool isHost) ? isHost : null;

    /// <summary>The host; null if the assembly is none.</summary>
    public static HostModel? Parse(Compilation compilation, bool? property, CancellationToken cancellation)
    {
        bool isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        if (!(property ?? isProgram) || compilation.GetTypeByMetadataName(KnownNames.PluginCatalog) is null)
        {
            return null;
        }

        var registries = new List<string>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReferencesSdk(assembly) && assembly.Find(KnownNames.PluginAssemblyAttribute) is { ConstructorArguments.Length: 1 } mark
                && mark.ConstructorArguments[0].Value is INamedTypeSymbol registry)
            {
                registries.Add(registry.Full());
            }
        }

        registries.Sort(StringComparer.Ordinal);
        return new HostModel(registries.ToEquatableArray(), compilation.Assembly.GetTypeByMetadataName(EmbeddedAttribute) is not null);
    }

    // Cheap, where reading the attributes of every assembly of the framework on every keystroke is not.
    private static bool ReferencesSdk(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name.Equals(SdkAssembly, StringComparison.Ordinal)));
}
