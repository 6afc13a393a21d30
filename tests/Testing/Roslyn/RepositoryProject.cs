using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Testing;

/// <summary>A project of this repository: its sources as they are on disk, and the compilation of them.</summary>
internal sealed record RepositoryProject(string Name, CSharpCompilation Compilation)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Patchbay;
        global using Patchbay.ConfigFiles;
        global using Patchbay.Connectors;
        global using Patchbay.Devices;
        global using Patchbay.FileSync;
        global using Patchbay.Telemetry;
        """;

    // The libraries that samples use.
    private static readonly string[] Libraries = ["Patchbay.Sdk.dll", "Patchbay.Hosting.dll", "Patchbay.Devices.dll", "Patchbay.ConfigFiles.dll"];

    // Everything that the tests run with: the shared frameworks, and what the samples and libraries take from packages.
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (Libraries.Contains(file, StringComparer.Ordinal) || !file.StartsWith("Patchbay.", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>The samples: programs with plugins, each with the sources that they share.</summary>
    public static IReadOnlyList<RepositoryProject> Samples { get; } =
        [.. Directory.EnumerateDirectories(Folder("samples"))
            .Where(folder => Path.GetFileName(folder) is not "Shared")
            .Order(StringComparer.Ordinal)
            .Select(folder => Read(Path.GetFileName(folder), OutputKind.ConsoleApplication, folder, Folder("samples/Shared")))];

    public static RepositoryProject Sdk { get; } = Read("Sdk", OutputKind.DynamicallyLinkedLibrary, Folder("src/Sdk"));

    /// <summary>The rest of our own sources, without what only their projects add: those that run in the compiler, and those that run in the build.</summary>
    public static IReadOnlyList<RepositoryProject> BuildParts { get; } =
    [
        Read("Compiler", OutputKind.DynamicallyLinkedLibrary, Folder("src/Roslyn"), Folder("src/Generators"), Folder("src/Analyzers"), Folder("src/CodeFixes")),
        Read("Build", OutputKind.DynamicallyLinkedLibrary, Folder("src/Build")),
    ];

    public static IReadOnlyList<RepositoryProject> All { get; } = [.. Samples, Sdk, .. BuildParts];

    /// <summary>The compilation without bodies.</summary>
    public CSharpCompilation Declarations { get; } = Bodies.Remove(Compilation);

    /// <summary>The files that a person wrote.</summary>
    public IEnumerable<SyntaxTree> Sources => Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    private static string Folder(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", path));

    private static RepositoryProject Read(string name, OutputKind kind, params string[] folders)
    {
        IEnumerable<SyntaxTree> sources = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(File.ReadAllText(path), Path.GetRelativePath(Folder(""), path))));
        return new RepositoryProject(name, Testing.Sources.Compile(name, kind, [])
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees([Parse(Usings, ""), .. sources])
            .WithReferences(References.Where(reference => name is not "Sdk" || !Libraries.Contains(Path.GetFileName(reference.Display), StringComparer.Ordinal))));
    }

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);
}
