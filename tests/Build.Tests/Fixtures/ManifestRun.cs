using System.Text;
using System.Text.Json.Nodes;
using Patchbay.Build;
using Patchbay.Build.Configuration;
using Patchbay.Build.Manifests;
using Patchbay.Build.Sources;

namespace Build.Tests.Fixtures;

/// <summary>Runs the build step over an assembly and reads what comes out.</summary>
internal static class ManifestRun
{
    public static readonly PackageMetadata SomePackage = new("Acme.Lights", "1.2.3-beta", "Acme", "MIT", "Lights.");

    public static ManifestBuildResult Of(string assembly, params string[] references) => Of(assembly, SomePackage, references);

    public static ManifestBuildResult Of(string assembly, PackageMetadata package, params string[] references) => Of(
        assembly,
        new SourcePaths(Path.GetDirectoryName(assembly)!, "obj", []),
        package,
        references);

    public static ManifestBuildResult Of(string assembly, SourcePaths paths, PackageMetadata package, params string[] references) =>
        ManifestBuild.Run(assembly, [Repository.SdkAssembly, .. references], paths, package, new ManifestBuildOptions());

    public static ManifestBuildResult Of(string assembly, ManifestBuildOptions choices, params string[] references) =>
        ManifestBuild.Run(assembly, [Repository.SdkAssembly, .. references], new SourcePaths(Path.GetDirectoryName(assembly)!, "obj", []), SomePackage, choices);

    /// <summary>The choices of a host with these sections in its configuration.</summary>
    public static ManifestBuildOptions Host(params ConfigurationSection[] sections) =>
        new() { IsHost = true, Configuration = new ConfigurationLayout(sections) };

    public static JsonObject Schema(this ManifestBuildResult result) => JsonNode.Parse(result.Files[ConfigurationSchema.FileName])!.AsObject();

    public static JsonNode Manifest(this ManifestBuildResult result) =>
        JsonNode.Parse(result.Files.Single(file => file.Key.EndsWith(".plugins.json", StringComparison.Ordinal)).Value)!;

    public static string Text(this ManifestBuildResult result, string file) => Encoding.UTF8.GetString(result.Files[file]);

    public static string[] Texts(this JsonNode? array) => [.. array!.AsArray().Select(item => (string)item!)];
}
