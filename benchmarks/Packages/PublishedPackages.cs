using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Patchbay.Build;
using Patchbay.Build.Manifests;
using Patchbay.Build.Sources;
using Patchbay.Generators;

namespace Patchbay.Benchmarks.Packages;

/// <summary>Packages as <c>dotnet publish</c> writes them, each an assembly with one plugin of one line, its metadata file and its manifest.</summary>
internal static class PublishedPackages
{
    private const string Source = """
        using Patchbay;
        using Patchbay.Devices;

        namespace PartNUMBER;

        /// <summary>A lamp.</summary>
        [Device("lamp-NUMBER", DisplayName = "Lamp", Rule = RulePrompt.OnOff)]
        public sealed class Lamp
        {
            public bool Send(bool on) => on;
        }
        """;

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Empty",
        [],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsForPlugins).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress), KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress)]));

    /// <summary>The name of the plugin in a package.</summary>
    public static string NameOf(int package) => string.Create(CultureInfo.InvariantCulture, $"lamp-{package}");

    /// <summary>Writes packages into a plugin folder.</summary>
    public static void Write(string folder, int packages) =>
        Parallel.For(0, packages, package =>
        {
            string assembly = string.Create(CultureInfo.InvariantCulture, $"Part{package}");
            string target = Path.Combine(folder, assembly);
            Directory.CreateDirectory(target);
            Compile(assembly, Source.Replace("NUMBER", package.ToString(CultureInfo.InvariantCulture)), target);
            WriteManifest(assembly, target);
        });

    private static void Compile(string assembly, string source, string folder)
    {
        Compilation compilation = s_empty.WithAssemblyName(assembly).AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_parsing));
        CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: s_parsing).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        EmitResult result;
        using (FileStream stream = File.Create(Path.Combine(folder, assembly + ".dll")))
        {
            result = compilation.Emit(stream);
        }

        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }
    }

    private static void WriteManifest(string assembly, string folder)
    {
        ManifestBuildResult result = ManifestBuild.Run(
            Path.Combine(folder, assembly + ".dll"),
            [typeof(PluginCatalog).Assembly.Location],
            new SourcePaths(folder, "obj", []),
            new PackageMetadata(assembly, "1.0.0", "Patchbay", "MIT", "A lamp."),
            new ManifestBuildOptions());
        foreach ((string file, byte[] content) in result.Errors.Count == 0 ? result.Files : throw new InvalidOperationException(string.Join('\n', result.Errors)))
        {
            string path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        string name = assembly + ".plugins.json";
        string manifest = Path.Combine(folder, name);
        File.WriteAllBytes(manifest, PublishedManifest.Create(
            File.ReadAllBytes(manifest),
            folder,
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)),
            name));
    }

    private static bool IsForPlugins(string path) =>
        Path.GetFileName(path) is "Patchbay.Sdk.dll" or "netstandard.dll" || !Path.GetFileName(path).StartsWith("Patchbay.", StringComparison.Ordinal);
}
