using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators;

namespace Build.Tests.Fixtures;

/// <summary>Compiles small assemblies into a folder, as a build would.</summary>
internal sealed class Compiler(string folder)
{
    private static readonly MetadataReference[] s_framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Append(Repository.SdkAssembly)
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Where symbols go; null for none.</summary>
    public DebugInformationFormat? Symbols { get; init; } = DebugInformationFormat.PortablePdb;

    public KeyValuePair<string, string>[] PathMap { get; init; } = [];

    /// <summary>Whether the generator runs, as in a project that references Patchbay.</summary>
    public bool Generates { get; init; }

    /// <summary>Compiles one source, which lies in the folder under the name of the assembly.</summary>
    public string Compile(string name, string source, params string[] references) =>
        Compile(name, [(Path.Combine(folder, name + ".cs"), source)], references);

    public string Compile(string name, (string Path, string Text)[] sources, params string[] references)
    {
        Compilation compilation = Compilation(name, sources, references);
        if (Generates)
        {
            CSharpGeneratorDriver.Create(new PluginGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        string assembly = Path.Combine(folder, name + ".dll");
        string symbols = Path.ChangeExtension(assembly, ".pdb");
        using FileStream assemblyStream = File.Create(assembly);
        using FileStream? symbolStream = Symbols == DebugInformationFormat.PortablePdb ? File.Create(symbols) : null;
        EmitResult result = compilation.Emit(
            assemblyStream,
            symbolStream,
            options: Symbols is { } format ? new EmitOptions(debugInformationFormat: format, pdbFilePath: name + ".pdb") : null);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return assembly;
    }

    /// <summary>What would be compiled of one source.</summary>
    public Compilation Compilation(string name, string source) => Compilation(name, [(name + ".cs", source)], []);

    private CSharpCompilation Compilation(string name, (string Path, string Text)[] sources, string[] references) => CSharpCompilation.Create(
        name,
        sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), path: source.Path)),
        [.. s_framework, .. references.Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, deterministic: true)
            .WithSourceReferenceResolver(new SourceFileResolver([], folder.Length > 0 ? folder : null, [.. PathMap])));
}
