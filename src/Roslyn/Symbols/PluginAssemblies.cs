using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Roslyn.Symbols;

/// <summary>Decides which assembly is a host, and which of its references may have plugins.</summary>
internal static class PluginAssemblies
{
    public const string SdkAssembly = "Patchbay.Sdk";

    /// <summary>
    /// Reads <c>PatchbayHost</c> of the project: true or false, in any case, trimmed; null if it is not set. The build refuses other
    /// values (PB1012), and reads it in the same way.
    /// </summary>
    public static bool? ReadProperty(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.PatchbayHost", out string? text) && bool.TryParse(text, out bool isHost) ? isHost : null;

    /// <summary>Whether the assembly has a catalog: the property if it is set, otherwise whether the assembly is a program.</summary>
    public static bool IsHost(Compilation compilation, bool? property) =>
        property ?? compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>Gets the referenced assemblies that reference the SDK, and so may have plugins.</summary>
    public static IEnumerable<IAssemblySymbol> Candidates(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(ReferencesSdk);

    // Cheaper than reading the attributes of every framework assembly on every keystroke.
    private static bool ReferencesSdk(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name.Equals(SdkAssembly, StringComparison.Ordinal)));
}
