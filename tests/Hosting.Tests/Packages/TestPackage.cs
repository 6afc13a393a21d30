using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Patchbay.Build;
using Patchbay.Build.Manifests;
using Patchbay.Build.Sources;
using Patchbay.Generators;
using Patchbay.Testing;

namespace Patchbay.Hosting.Tests.Packages;

/// <summary>A package as <c>dotnet publish</c> writes it, without a build: compiled with the generator, with its manifest and the hashes of its files.</summary>
internal sealed class TestPackage
{
    private TestPackage(string folder, string assembly) => (Folder, Assembly) = (folder, assembly);

    /// <summary>The full path of its folder.</summary>
    public string Folder { get; }

    /// <summary>The simple name of its assembly.</summary>
    public string Assembly { get; }

    public string ManifestName => Assembly + ".plugins.json";

    public string ManifestPath => this[ManifestName];

    public string AssemblyPath => this[Assembly + ".dll"];

    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Compiles a plugin project and publishes it.</summary>
    /// <param name="folder">The folder to write to.</param>
    /// <param name="assembly">The name of the assembly, and the id of the package.</param>
    /// <param name="source">The source, with the usings of <see cref="Sources.Usings"/>.</param>
    /// <param name="version">The version of the package and of the assembly.</param>
    /// <param name="libraries">Packages of plugin libraries that it references; their files are published with it.</param>
    /// <param name="references">Other assemblies that it references; they are published with it.</param>
    public static TestPackage Publish(string folder, string assembly, string source, string version = "1.0.0", IEnumerable<TestPackage>? libraries = null, IEnumerable<string>? references = null)
    {
        var package = new TestPackage(folder, assembly);
        Directory.CreateDirectory(folder);
        foreach (TestPackage library in libraries ?? [])
        {
            TestFolder.Copy(library.Folder, folder);
            package.WriteManifest(library.ManifestName, json => json.Remove("files"));
        }

        foreach (string reference in references ?? [])
        {
            File.Copy(reference, package[Path.GetFileName(reference)], overwrite: true);
        }

        package.Compile(source, version);
        package.Build(version);
        package.AddFiles();
        return package;
    }

    /// <summary>The package that lies in a folder.</summary>
    public static TestPackage In(string folder, string assembly) => new(folder, assembly);

    /// <summary>Copies the package into another folder.</summary>
    public TestPackage CopyTo(string folder)
    {
        TestFolder.Copy(Folder, folder);
        return new TestPackage(folder, Assembly);
    }

    /// <summary>Lists the files of the folder in the manifest again, as publishing does.</summary>
    public void AddFiles()
    {
        byte[] manifest = File.ReadAllBytes(ManifestPath);
        File.WriteAllBytes(ManifestPath, PublishedManifest.Create(
            manifest,
            Folder,
            Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)),
            ManifestName));
    }

    /// <summary>Changes the manifest, and nothing else.</summary>
    public void EditManifest(Action<JsonObject> edit) => WriteManifest(ManifestName, edit);

    /// <summary>Changes the text of the manifest, and nothing else.</summary>
    public void EditManifestText(Func<string, string> edit)
    {
        string before = File.ReadAllText(ManifestPath);
        string after = edit(before);
        after.ShouldNotBe(before);
        File.WriteAllBytes(ManifestPath, Encoding.UTF8.GetBytes(after));
    }

    /// <summary>Gets the entry of a file in the list of files.</summary>
    public static JsonObject FileEntry(JsonObject manifest, string path) =>
        manifest["files"]!.AsArray().Select(file => file!.AsObject()).Single(file => (string)file["path"]! == path);

    private void WriteManifest(string name, Action<JsonObject> edit)
    {
        JsonObject json = JsonNode.Parse(File.ReadAllBytes(this[name]))!.AsObject();
        edit(json);
        File.WriteAllBytes(this[name], Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private void Compile(string source, string version)
    {
        MetadataReference[] references = [.. Directory.EnumerateFiles(Folder, "*.dll").Where(file => file != AssemblyPath).Select(file => MetadataReference.CreateFromFile(file))];
        Compilation compilation = Sources.Compile(Assembly, OutputKind.DynamicallyLinkedLibrary, [source, $"[assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}\")]"], references);
        CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        using FileStream stream = File.Create(AssemblyPath);
        EmitResult result = compilation.Emit(stream);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
    }

    private void Build(string version)
    {
        ManifestBuildResult result = ManifestBuild.Run(
            AssemblyPath,
            [typeof(PluginCatalog).Assembly.Location, .. Directory.EnumerateFiles(Folder, "*.dll").Where(file => file != AssemblyPath)],
            new SourcePaths(Folder, "obj", []),
            new PackageMetadata(Assembly, version, "Acme", "MIT", "A test."),
            new ManifestBuildOptions());
        result.Errors.ShouldBeEmpty();
        foreach ((string file, byte[] content) in result.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
            File.WriteAllBytes(this[file], content);
        }
    }
}
