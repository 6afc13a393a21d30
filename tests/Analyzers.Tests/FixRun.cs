extern alias CodeFixes;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Tests;

/// <summary>
/// A fix applied in a workspace, as an editor does. Every run proves that the fixed code compiles without new warnings, after
/// the generator, and that the diagnostic is gone and the others are no more than before; where all are fixed, that none of ours is left.
/// </summary>
internal static class FixRun
{
    private static readonly CodeFixProvider[] Fixes =
        [.. typeof(CodeFixes::Patchbay.CodeFixes.Fixes.NameFormCodeFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    // Projects never change: all come of one, and so bind what they reference once.
    private static readonly Lazy<Project> Empty = new(Create);

    /// <summary>The fixes for the diagnostics with an id.</summary>
    public static IReadOnlyList<CodeFixProvider> FixesOf(string id) => [.. Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id))];

    /// <summary>Applies the fix with the title to the first diagnostic, and compares.</summary>
    public static void Verify(string source, string title, string expected) =>
        Apply(source, title, all: false).ShouldBe(expected.ReplaceLineEndings("\n"));

    /// <summary>Applies the fix in a project with further global usings, and compares.</summary>
    public static void VerifyWith(string globalUsings, string source, string title, string expected) =>
        Apply(source, title, all: false, globalUsings).ShouldBe(expected.ReplaceLineEndings("\n"));

    /// <summary>Applies the fix to all diagnostics of the document, and compares.</summary>
    public static void VerifyAll(string source, string title, string expected) =>
        Apply(source, title, all: true).ShouldBe(expected.ReplaceLineEndings("\n"));

    /// <summary>Applies the fix to all diagnostics of the document, where only that it leaves nothing behind counts.</summary>
    public static void ApplyToAll(string source, string title) => Apply(source, title, all: true);

    /// <summary>Applies the fix in a project with further files that are no sources; what the source and those files are then.</summary>
    public static (string Source, IReadOnlyDictionary<string, string> Files) ApplyWith(IEnumerable<AdditionalFile> files, string source, string title, bool all = false)
    {
        Document changed = ApplyTo(source, title, all, "", files);
        return (Text(changed), changed.Project.AdditionalDocuments.ToDictionary(file => file.Name, file => file.GetTextAsync().GetAwaiter().GetResult().ToString(), StringComparer.Ordinal));
    }

    /// <summary>What is offered for the first diagnostic, or the first with an id; there has to be one.</summary>
    public static IReadOnlyList<string> Titles(string source, string? id = null, params AdditionalFile[] files)
    {
        Document document = Open(source, "", files);
        return [.. Actions(document, Found(document).First(diagnostic => id is null || diagnostic.Id == id)).Select(offer => offer.Action.Title)];
    }

    /// <summary>Whether a fix is offered for a diagnostic of a source as it was analyzed.</summary>
    public static bool IsOffered(string source, CSharpParseOptions options, Diagnostic diagnostic, IEnumerable<AdditionalFile> files)
    {
        Document document = Open(source, Sources.ImplicitUsings, files);
        document = document.Project.WithParseOptions(options).GetDocument(document.Id)!;

        // The same one, in the document itself.
        SyntaxTree tree = document.GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        var own = Diagnostic.Create(
            diagnostic.Descriptor,
            Location.Create(tree, diagnostic.Location.SourceSpan),
            diagnostic.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
            diagnostic.Properties);
        return Actions(document, own).Count > 0;
    }

    /// <summary>Applies the fix to all diagnostics of the document for which it is offered; how many there were, and what is left.</summary>
    public static (int Before, string[] Left) ApplyWhereOffered(string source, string title)
    {
        Document document = Open(source);
        (Diagnostic[] found, string[] compiled) = Analyze(document);
        (CodeFixProvider fix, CodeAction action) = found.SelectMany(diagnostic => Actions(document, diagnostic)).First(offer => offer.Action.Title == title);
        Document changed = Outcome(document, FixAll(document, fix, action, found));
        (Diagnostic[] left, string[] compiledAfter) = Analyze(changed);
        compiledAfter.Except(compiled).ShouldBeEmpty(Text(changed));
        return (found.Length, [.. left.Select(diagnostic => diagnostic.ToString())]);
    }

    private static string Apply(string source, string title, bool all, string globalUsings = "") => Text(ApplyTo(source, title, all, globalUsings, []));

    private static Document ApplyTo(string source, string title, bool all, string globalUsings, IEnumerable<AdditionalFile> files)
    {
        Document document = Open(source.ReplaceLineEndings("\n"), globalUsings, files);
        (Diagnostic[] found, string[] compiled) = Analyze(document);
        (CodeFixProvider fix, CodeAction action) = Actions(document, found[0]).First(offer => offer.Action.Title == title);
        CodeAction chosen = all ? FixAll(document, fix, action, found) : action;
        Document changed = Outcome(document, chosen);
        LeavesNothingBehind(changed, all ? [] : [.. found.Skip(1).Select(diagnostic => diagnostic.Id)], compiled);
        return changed;
    }

    private static string Text(TextDocument document) => document.GetTextAsync().GetAwaiter().GetResult().ToString().ReplaceLineEndings("\n");

    private static Document Outcome(Document document, CodeAction action) =>
        action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

    private static CodeAction FixAll(Document document, CodeFixProvider fix, CodeAction action, Diagnostic[] found)
    {
        var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey, fix.FixableDiagnosticIds, new FoundDiagnostics(found), CancellationToken.None);
        return fix.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
    }

    // Of each id no more than what was not fixed: what one fix is for is one less, and nothing else has come.
    private static void LeavesNothingBehind(Document changed, string[] left, IEnumerable<string> warnedBefore)
    {
        (Diagnostic[] found, string[] compiled) = Analyze(changed);
        string text = Text(changed) + string.Join('\n', found.Select(diagnostic => diagnostic.ToString()));
        foreach (IGrouping<string, Diagnostic> rule in found.GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal))
        {
            rule.Count().ShouldBeLessThanOrEqualTo(left.Count(id => id.Equals(rule.Key, StringComparison.Ordinal)), $"{rule.Key}\n{text}");
        }

        compiled.Except(warnedBefore).ShouldBeEmpty(text);
    }

    private static List<(CodeFixProvider Fix, CodeAction Action)> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<(CodeFixProvider, CodeAction)>();
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add((fix, action)), CancellationToken.None);
            fix.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        }

        return actions;
    }

    private static Diagnostic[] Found(Document document) => Analyze(document).Found;

    // The rules, and the warnings of the compiler, after the generator; of errors the whole text.
    private static (Diagnostic[] Found, string[] Compiled) Analyze(Document document)
    {
        var compilation = (CSharpCompilation)document.Project.GetCompilationAsync().GetAwaiter().GetResult()!;
        (Diagnostic[] rules, Diagnostic[] compiler) = AnalyzerRun.AllOfGenerated(
            AnalyzerRun.Generate(compilation, (CSharpParseOptions)document.Project.ParseOptions!), document.Project.AdditionalDocuments.Select(file => new AdditionalFile(file.Name, Text(file))));
        return (rules, [.. compiler.Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic.ToString() : diagnostic.Id)]);
    }

    private static Document Open(string source, string globalUsings = "", IEnumerable<AdditionalFile>? files = null)
    {
        Project project = Empty.Value.AddDocument("Attributes.cs", SourceText.From($"global using Patchbay; global using Patchbay.ConfigFiles; global using Patchbay.Connectors; global using Patchbay.Devices; global using Patchbay.FileSync; global using Patchbay.Telemetry; {globalUsings}\n"), filePath: "Attributes.cs").Project;
        foreach (AdditionalFile file in files ?? [])
        {
            project = project.AddAdditionalDocument(file.Path, file.Content, filePath: file.Path).Project;
        }

        return project.AddDocument("Source0.cs", SourceText.From(source), filePath: "Source0.cs");
    }

    private static Project Create()
    {
        CSharpCompilation like = Sources.Compile();
        Project project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tests", "Tests", LanguageNames.CSharp, compilationOptions: like.Options, parseOptions: Sources.ParseOptions, metadataReferences: like.References));
        project.GetCompilationAsync().GetAwaiter().GetResult()!.GetSpecialType(SpecialType.System_Object).TypeKind.ShouldBe(TypeKind.Class);
        return project;
    }

    private sealed class FoundDiagnostics(IEnumerable<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(document.FilePath == "Source0.cs" ? found : []);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
