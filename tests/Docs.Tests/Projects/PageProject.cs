using System.Collections.Immutable;
using Docs.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Patchbay;
using Patchbay.Generators;

namespace Docs.Tests.Projects;

/// <summary>The project that a reader gets who puts each example of a page into a file of its own, and one of its programs, if there is any, into <c>Program.cs</c>.</summary>
internal sealed record PageProject(Page Page, Block? Program)
{
    private const string ProgramFile = "Program.cs";

    // What the .NET SDK imports into every console program. Examples show the using lines of Patchbay, for projects without implicit ones.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.None);

    // As in every SDK project: an assembly built for .NET 8 runs with the newer assemblies of a later framework.
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedReferences = new(StringComparer.Ordinal)
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(Patchbay.Analyzers.CombinedAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private string? Omitted { get; init; }

    /// <summary>The name that the page gives the project, as in <c>dotnet new console -n Lamp</c>.</summary>
    public string Name { get; } = Commands.NewProject(Page) ?? "Plugins";

    /// <summary>One for each program of the page, or one if it has plugins only.</summary>
    public static IEnumerable<PageProject> Of(Page page)
    {
        Block[] programs = [.. page.Examples.Where(IsProgram)];
        return !page.Examples.Any() ? [] : programs.Length == 0 ? [new(page, null)] : programs.Select(program => new PageProject(page, program));
    }

    /// <summary>The program that a block of output follows.</summary>
    public static PageProject Above(Page page, Block output) => new(page, page.Examples.Last(block => block.Start < output.Start && IsProgram(block)));

    /// <summary>The sources with what the generator adds, as a compiler sees them that finds them in a folder.</summary>
    public Compilation Compile(string folder = "")
    {
        IEnumerable<(string File, string Text)> sources = Page.Examples.Where(block => !IsProgram(block)).Concat(Program is null ? [] : [Program])
            .Select(block => (FileOf(block), Source(block)))
            .Append(("GlobalUsings.g.cs", ImplicitUsings));
        var compilation = CSharpCompilation.Create(
            Name,
            sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, System.Text.Encoding.UTF8), ParseOptions, Path.Combine(folder, source.File))),
            References.Of(Commands.AddedPackages(Page)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                Program is null ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                specificDiagnosticOptions: UnifiedReferences));
        CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    /// <summary>What compiler and analyzers report, a line each, as in the output of a build. Analyzers also report suggestions.</summary>
    public string Report(DiagnosticSeverity minimum = DiagnosticSeverity.Hidden)
    {
        ImmutableArray<Diagnostic> all = Compile().WithAnalyzers(Analyzers).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return string.Concat(all
            .Where(diagnostic => diagnostic.Severity >= minimum)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic + "\n"));
    }

    /// <summary>The plugins of the page, without a member.</summary>
    public PageProject Without(string member) => new(Page, null) { Omitted = member };

    public override string ToString() => $"{Page}: {(Program is null ? "plugins" : Program.Body.Split('\n').First(line => line.Length > 0 && !line.StartsWith("using", StringComparison.Ordinal)))}";

    private string Source(Block block) => Omitted is null ? block.Body : Without(Root(block));

    private string Without(CompilationUnitSyntax root) =>
        root.RemoveNodes(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text == Omitted), SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();

    private static bool IsProgram(Block block) => Root(block).Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement));

    // A reader names a file by the plugin in it, or else by the first type.
    private static string FileOf(Block block)
    {
        BaseTypeDeclarationSyntax[] types = [.. Root(block).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()];
        return IsProgram(block) ? ProgramFile : (types.FirstOrDefault(IsPlugin) ?? types[0]).Identifier + ".cs";
    }

    private static bool IsPlugin(BaseTypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax && type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is not "PluginOptions");

    private static CompilationUnitSyntax Root(Block block) => CSharpSyntaxTree.ParseText(block.Body, ParseOptions).GetCompilationUnitRoot();
}
