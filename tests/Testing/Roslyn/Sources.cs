using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Testing;

/// <summary>Compilations of sources, as a project that references Patchbay.Sdk has them.</summary>
internal static class Sources
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Patchbay;
        global using Patchbay.ConfigFiles;
        global using Patchbay.Connectors;
        global using Patchbay.Devices;
        global using Patchbay.FileSync;
        global using Patchbay.Telemetry;

        """;

    // What the .NET SDK imports into every project, and nothing else.
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.None);

    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsForPlugins)
            .Select(path => MetadataReference.CreateFromFile(path))];

    // As in every SDK project: an assembly built for .NET 8 runs with the newer assemblies of a later framework.
    public static IReadOnlyDictionary<string, ReportDiagnostic> UnifiedReferences { get; } = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal)
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    public static CSharpCompilation Compile(params string[] sources) => Compile("Tests", OutputKind.DynamicallyLinkedLibrary, sources);

    public static CSharpCompilation Compile(string assembly, OutputKind kind, string[] sources, params MetadataReference[] references)
    {
        CSharpCompilation empty = Named.GetOrAdd(assembly, Empty.WithAssemblyName);
        empty = empty.WithOptions(empty.Options.WithOutputKind(kind));
        return (references.Length == 0 ? empty : empty.AddReferences(references))
            .AddSyntaxTrees([UsingsTree, .. sources.Select((source, index) => Parse(source, $"Source{index}.cs"))]);
    }

    // Compilations that come of one another bind what they reference once. Tests run in parallel themselves.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Tests",
        [],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            concurrentBuild: false,
            specificDiagnosticOptions: UnifiedReferences));

    // One of another name would bind them anew.
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Named = new(StringComparer.Ordinal);

    private static readonly SyntaxTree UsingsTree = Parse(Usings, "Usings.cs");

    /// <summary>A source as a reader copies it into a new project: only what the .NET SDK imports is imported.</summary>
    public static CSharpCompilation CompileAsItStands(string source)
    {
        CSharpCompilation compilation = Compile(source);
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(ImplicitUsings, "ImplicitUsings.cs"));
    }

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);

    /// <summary>The compilation with another text in one of its sources.</summary>
    public static CSharpCompilation Edit(this CSharpCompilation compilation, int source, Func<string, string> edit)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath.Equals($"Source{source}.cs", StringComparison.Ordinal));
        return compilation.ReplaceSyntaxTree(tree, Parse(edit(tree.ToString()), tree.FilePath));
    }

    // What the tests themselves are made of is not what a plugin author references.
    private static bool IsForPlugins(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name is "Patchbay.Sdk" or "netstandard" or "mscorlib"
            || name.StartsWith("System", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Win32", StringComparison.Ordinal);
    }
}
