using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Roslyn.Symbols;

/// <summary>Which assembly is a host, and which of its references have plugins.</summary>
internal static class PluginAssemblies
{
    public const string SdkAssembly = "Patchbay.Sdk";

    /// <summary>
    /// What <c>PatchbayHost</c> says in the project: true or false, in any case, with or without spaces around; null if nothing.
    /// The build refuses anything else (PB1012), and decides by the same words.
    /// </summary>
    public static bool? ReadProperty(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.PatchbayHost", out string? text) && bool.TryParse(text, out bool isHost) ? isHost : null;

    /// <summary>Whether the assembly has a catalog: what the property says, else whether it is a program.</summary>
    public static bool IsHost(Compilation compilation, bool? property) =>
        property ?? compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>The referenced assemblies that reference the SDK, and so may have plugins.</summary>
    public static IEnumerable<IAssemblySymbol> Candidates(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(ReferencesSdk);

    // Cheap, where reading the attributes of every assembly of the framework on every keystroke is not.
    private static bool ReferencesSdk(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name.Equals(SdkAssembly, StringComparison.Ordinal)));
}
