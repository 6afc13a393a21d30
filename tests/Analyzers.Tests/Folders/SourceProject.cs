using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Analyzers.Tests.Folders;

/// <summary>The sources of a project below <c>src</c>, and the references between its folders.</summary>
internal static class SourceProject
{
    private static readonly string Root = SourceFolder();

    // Not the usings of a project file: the few namespaces that all of them import.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    // Compilations that come of one another bind what they reference once. Tests run in parallel themselves.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Empty",
        [CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<FolderReference>>> Known = new(StringComparer.Ordinal);

    /// <summary>Reads the references between the folders of a project, once for all tests.</summary>
    /// <param name="name">The name of the project's folder.</param>
    /// <param name="linked">The projects whose sources it compiles too.</param>
    public static IReadOnlyList<FolderReference> Read(string name, params string[] linked) =>
        Known.GetOrAdd(string.Join(' ', [name, .. linked]), _ => new Lazy<IReadOnlyList<FolderReference>>(() => ReadReferences(name, linked))).Value;

    private static IReadOnlyList<FolderReference> ReadReferences(string name, string[] linked)
    {
        SyntaxTree[] own = [.. Trees(name)];
        CSharpCompilation compilation = Empty.WithAssemblyName(name).AddSyntaxTrees([.. own, .. linked.SelectMany(Trees)]);
        string folder = Path.Combine(Root, name);
        return [.. own.SelectMany(ReferencesOf).Distinct().OrderBy(reference => reference.ToString(), StringComparer.Ordinal)];

        IEnumerable<FolderReference> ReferencesOf(SyntaxTree tree)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax syntax in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name is not IdentifierNameSyntax { IsVar: true }))
            {
                string[] declaring = [.. TypeOf(model.GetSymbolInfo(syntax).Symbol)?.DeclaringSyntaxReferences.Select(reference => FolderOf(reference.SyntaxTree)).OfType<string>() ?? []];
                if (declaring.Length > 0 && !declaring.Contains(FolderOf(tree)!, StringComparer.Ordinal))
                {
                    yield return new FolderReference(FolderOf(tree)!, declaring[0], Path.GetFileName(tree.FilePath), syntax.Identifier.ValueText);
                }
            }
        }

        string? FolderOf(SyntaxTree tree) =>
            tree.FilePath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? Path.GetRelativePath(folder, Path.GetDirectoryName(tree.FilePath)!).Replace('\\', '/')
                : null;
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src"));

    // Extension methods are called without the name of their class.
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
        IMethodSymbol { IsExtensionMethod: true } method => method.ContainingType.OriginalDefinition,
        _ => null,
    };

    private static IEnumerable<SyntaxTree> Trees(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, path));
}

/// <summary>A reference from a file in one folder to a type in another.</summary>
/// <param name="From">The folder of the file, relative to the project; <c>.</c> for the project's own.</param>
/// <param name="To">The folder of the type.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Type">The name of the type, or of its extension method.</param>
internal sealed record FolderReference(string From, string To, string File, string Type)
{
    public override string ToString() => $"{From} → {To}: {File} uses {Type}";
}
